import { useRef, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Finding } from '#care/tone/types.ts';
import type { PlaceOption } from '#contract/reply.ts';
import { isTyping } from '#lib/commands/keys.ts';
import { showToast } from '#ui/toast-store.ts';
import { isOpen } from '../place/place-choice.ts';
import { useHandOver } from '../replies/use-hand-over.ts';
import { fittingLength } from '../text/fitting-length.ts';
import type { ReplyState } from '../use-reply.ts';
import type { Obstacle } from './obstacle.ts';

interface PressScene {
  reply: ReplyState;
  option: PlaceOption;
  rootRef: RefObject<HTMLElement | null>;
  boxRef: RefObject<HTMLTextAreaElement | null>;
  selectFinding: (finding: Finding) => void;
  openNews: () => void;
}

/** What a press of the button does: send, or lead to what stands in the way. */
export function usePress({ reply, option, rootRef, boxRef, selectFinding, openNews }: PressScene) {
  const { t } = useTranslation('composer');
  const readNewsRef = useRef<HTMLButtonElement>(null);
  const sendRef = useRef<HTMLButtonElement>(null);
  const handOver = useHandOver();
  const { sending, readText } = reply;

  function send() {
    if (sending.isSending) return;
    if (sending.isNewsUnread) readNewsRef.current?.focus();
    else goOrLead();
  }

  /** The news has been read: what was held back goes. */
  function sendAfterNews() {
    goOrLead();
  }

  function goOrLead() {
    const obstacle = reply.obstacleNow();
    if (obstacle) leadTo(obstacle);
    else void go();
  }

  async function go() {
    const sent = await reply.send();
    if (sent?.state === 'assisted') await handOver(sent);
  }

  function leadTo(obstacle: Obstacle) {
    const box = boxRef.current;
    if (obstacle.kind === 'block') selectFinding(obstacle.finding);
    else if (obstacle.kind === 'promise-past') openNews();
    else if (obstacle.kind === 'closed') focusPlaces();
    else if (obstacle.kind.startsWith('file-')) focusFiles(obstacle.kind);
    else box?.focus();
    if (obstacle.kind !== 'too-long' || !option.limit) return;
    const words = readText();
    box?.setSelectionRange(fittingLength(words, option.limit), words.length);
  }

  function focusPlaces() {
    rootRef.current?.querySelector<HTMLElement>('[role=radiogroup] input:enabled')?.focus();
  }

  function focusFiles(kind: Obstacle['kind']) {
    const wanted = kind === 'file-unlooked' ? 'input' : 'button';
    rootRef.current?.querySelector<HTMLElement>(`[data-files] ${wanted}`)?.focus();
  }

  /** The words stay and go on unseen; the focus stays with them. */
  function goPrivate() {
    if (!reply.place.goPrivate) return;
    reply.place.goPrivate();
    boxRef.current?.focus();
    showToast({ text: t('where.moved'), tone: 'success' });
  }

  /** One press from a public message: the link goes under the agent's words, or the words into the private place. */
  async function toPrivate() {
    const { invite } = reply.place;
    if (!invite) return goPrivate();
    const pressed = document.activeElement;
    if (!(await invite(withCaretKept))) return;
    const active = document.activeElement;
    // Whoever writes elsewhere by then is not called back.
    if (active === pressed || !isTyping(active)) boxRef.current?.focus();
    showToast({ text: t('where.invited'), tone: 'success' });
  }

  /** Words that come by themselves leave the caret among the agent's own. */
  function withCaretKept(change: () => void) {
    const box = boxRef.current;
    const { selectionStart = 0, selectionEnd = 0 } = box ?? {};
    flushSync(change);
    box?.setSelectionRange(selectionStart, selectionEnd);
  }

  /** The line that the public is still owed: the place is chosen, the words are the agent's. */
  function toPublic() {
    const open = reply.detail.places.find(
      (place) => place.place.visibility === 'public' && isOpen(place),
    );
    if (open && option.place.visibility === 'private') flushSync(() => reply.place.choose(open));
    boxRef.current?.focus();
  }

  /** By the palette, or by keys pressed outside the composer: the button is shown, not pressed. */
  function fromAfar() {
    if (rootRef.current?.contains(document.activeElement)) send();
    else sendRef.current?.focus();
  }

  const canGoPrivate = reply.place.invite !== null || reply.place.goPrivate !== null;
  return {
    send,
    sendAfterNews,
    fromAfar,
    goPrivate,
    toPrivate: canGoPrivate ? () => void toPrivate() : null,
    toPublic,
    lookAt: selectFinding,
    readNewsRef,
    sendRef,
  };
}

export type Press = ReturnType<typeof usePress>;
