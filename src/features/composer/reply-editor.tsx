import { Suspense, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useTellGuidance } from '#data/guidance/mutations.ts';
import { matchesKeys } from '#lib/commands/keys.ts';
import { cx } from '#ui/cx.ts';
import { lazy } from '#lib/lazy.ts';
import { replyBoxId } from './composer-commands.ts';
import { ColleaguesTyping } from './colleagues-typing.tsx';
import { changeDesk } from './desk.ts';
import { useFindingSummary } from './guidance/announcer.tsx';
import { isEmpty } from './draft/draft-state.ts';
import { DraftStatusWords } from './draft/draft-status-words.tsx';
import { FileTray } from './files/file-tray.tsx';
import { useDropped } from './files/use-dropped.ts';
import { GuidanceRegion } from './guidance/guidance-region.tsx';
import { useFindingSteps } from './guidance/use-finding-steps.ts';
import { PlacePicker } from './place/place-picker.tsx';
import { PromiseRow } from './promise/promise-row.tsx';
import { withoutPromise } from './promise/promise-choice.ts';
import { useReplyCommands } from './reply-commands.ts';
import { SendBar } from './send/send-bar.tsx';
import { Troubles } from './send/troubles.tsx';
import { usePress } from './send/use-press.ts';
import { ReplyBox } from './text/reply-box.tsx';
import { useReply, type ReplyScreen } from './use-reply.ts';

const NextNewsDialog = lazy(async () => ({
  default: (await import('./promise/next-news-dialog.tsx')).NextNewsDialog,
}));

/** The reply to a customer: where it goes, its words with what the guidance notices, what it promises. */
export function ReplyEditor(screen: ReplyScreen) {
  const { t } = useTranslation('composer');
  const { me, detail, option, spokenOf } = screen;
  const reply = useReply(screen);
  const { desk, deskId, text, guidance, place, sending } = reply;
  const { mutate: tell } = useTellGuidance(detail.row.id);
  const rootRef = useRef<HTMLElement>(null);
  const boxRef = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const [isPromising, setPromising] = useState(false);
  const steps = useFindingSteps(boxRef, guidance.findingsNow, deskId, ({ rule }) =>
    tell({ kind: 'not-here', rule }),
  );
  const summary = useFindingSummary(guidance.findings);
  const press = usePress({
    reply,
    option,
    rootRef,
    boxRef,
    selectFinding: steps.select,
    openNews: () => setPromising(true),
  });
  const isPrivate = option.place.visibility === 'private';
  const dropped = useDropped(reply.files.attach);
  const hasFiles = desk.draft.files.length + desk.uploads.length > 0;

  useReplyCommands({
    send: press.fromAfar,
    nextNews: () => setPromising(true),
    goPrivate: press.toPrivate,
    goPublic: press.toPublic,
    step: steps.step,
    notHere: steps.dismissCurrent,
    hasWords: text.trim() !== '',
  });

  function keyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    const { nativeEvent } = event;
    if (nativeEvent.isComposing) return;
    if (matchesKeys(nativeEvent, 'Mod+Enter')) press.send();
    else if (matchesKeys(nativeEvent, 'Alt+Period')) steps.dismissCurrent();
    else if (matchesKeys(nativeEvent, 'Alt+KeyM')) press.toPrivate?.();
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  }

  function leave() {
    if (!steps.goBack()) boxRef.current?.blur();
  }

  return (
    <section
      ref={rootRef}
      {...dropped.props}
      aria-label={t('label')}
      data-tone={option.place.visibility}
      className={cx(
        '@container flex max-h-[min(65%,32rem)] min-h-0 flex-col border-t-2 border-tone',
        isPrivate ? 'bg-private-soft' : 'bg-raised',
        dropped.isOver && 'outline-2 -outline-offset-2 outline-tone',
      )}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 px-3 pt-2">
        <PlacePicker places={detail.places} chosen={option} onChoose={place.choose} />
        <DraftStatusWords status={desk.draftStatus} isEmpty={isEmpty(desk.draft)} />
      </div>
      <ColleaguesTyping threadId={detail.row.id} />
      <Troubles {...{ reply, press }} />
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain @2xl:flex-row @2xl:overflow-hidden">
        <div className="min-w-0 flex-1 @2xl:overflow-y-auto @2xl:overscroll-contain">
          <ReplyBox
            boxRef={boxRef}
            id={replyBoxId(deskId)}
            deskId={deskId}
            read={text}
            findings={guidance.findings}
            numbers={guidance.numbers}
            placeholder={t(isPrivate ? 'placeholder.private' : 'placeholder.public', {
              name: detail.row.customerName || t('placeholder.customer'),
            })}
            describedBy={`${id}-summary ${id}-obstacle`}
            isBlocked={reply.obstacle?.kind === 'block'}
            isSending={sending.isSending}
            onType={(words, caret) => {
              steps.forget();
              reply.type(words, caret);
            }}
            onKeyDown={keyDown}
            onBlur={guidance.paused}
          />
          <PromiseRow
            promise={reply.promise}
            who={me.name}
            now={reply.now}
            owed={reply.owed}
            isKept={reply.isKept}
            onEdit={() => setPromising(true)}
            onRemove={() => changeDesk(deskId, { promise: withoutPromise(guidance.promise, text) })}
            onKeep={reply.keep}
          />
        </div>
        <GuidanceRegion {...{ guidance, steps, desk, deskId, text, summary, spokenOf, tell }} />
      </div>
      {hasFiles && <FileTray {...{ desk, option, files: reply.files }} />}
      <SendBar
        {...{ screen, reply, press }}
        obstacleId={`${id}-obstacle`}
        onNextNews={() => setPromising(true)}
      />
      <span id={`${id}-summary`} hidden>
        {summary}
      </span>
      {isPromising && (
        <Suspense>
          <NextNewsDialog
            caseId={spokenOf.id}
            promise={reply.promise}
            onPromise={(promise) => changeDesk(deskId, { promise: { kind: 'set', promise } })}
            onNoted={() => changeDesk(deskId, { promise: withoutPromise(guidance.promise, text) })}
            onClose={() => setPromising(false)}
          />
        </Suspense>
      )}
    </section>
  );
}
