import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import type { ReplyFile } from '#contract/reply-file.ts';
import type { PlaceOption } from '#contract/reply.ts';
import { dropReplyFile } from '#data/reply-files/reply-files.ts';
import { showToast } from '#ui/toast-store.ts';
import { changeDesk, changeDraft, readDesk } from '../desk.ts';
import { edited } from '../draft/draft-state.ts';
import { placeIdOf } from '../place/place-id.ts';
import { lookOf, withoutFile } from './file-list.ts';
import { dropUpload, putDown, upload, type Upload } from './upload.ts';

interface FilesScene {
  deskId: string;
  threadId: string;
  option: PlaceOption;
  /** What is being sent stands still. */
  isSending: boolean;
  onChanged: () => void;
}

/** The files of a reply that is being written: how they come to it and leave it. */
export function useFiles({ deskId, threadId, option, isSending, onChanged }: FilesScene) {
  const { t } = useTranslation('composer');
  const failureText = useFailureText();
  const [news, setNews] = useState('');
  const at = { deskId, threadId, placeId: placeIdOf(option.place) };
  const whyNot = option.files ? null : t('files.none', { place: option.sourceName });

  function attach(files: Iterable<File>) {
    const given = [...files];
    if (given.length === 0 || isSending) return;
    if (whyNot !== null) return void showToast({ text: whyNot, tone: 'warn' });
    void inOrder(putDown(at, given));
  }

  /** One after another: they go out as they were chosen. */
  async function inOrder(uploads: readonly Upload[]) {
    for (const each of uploads) await told(each);
  }

  async function told(coming: Upload) {
    const { key, file } = coming;
    const { name } = file;
    const onDesk = () => readDesk(deskId).uploads.find((other) => other.key === key);
    // Removed while it waited for its turn.
    if (!onDesk()) return;
    setNews(t('files.going', { name }));
    const kept = await upload(at, coming);
    if (kept) {
      setNews(t('files.ready', { name }));
      onChanged();
    }
    const failure = onDesk()?.failure;
    if (failure) setNews(t('files.failed', { name, why: failureText(failure) }));
  }

  function remove({ id, name }: ReplyFile) {
    if (isSending) return;
    changeDraft(deskId, (draft) => edited(draft, { files: withoutFile(draft.files, id) }));
    setNews(t('files.removed', { name }));
    onChanged();
    // What stays behind is swept: nobody has to hear that it could not be thrown away now.
    void dropReplyFile(id).catch(() => undefined);
  }

  function giveUp({ key, file: { name } }: Upload) {
    dropUpload(at, key);
    setNews(t('files.removed', { name }));
  }

  return {
    attach,
    remove,
    giveUp,
    again: (failed: Upload) => void told(failed),
    look: (isLookedAt: boolean) =>
      changeDesk(deskId, {
        lookedAt: isLookedAt ? lookOf(readDesk(deskId).draft.files, placeIdOf(option.place)) : null,
      }),
    /** Why no file can be attached; null where some can. */
    whyNot,
    /** For those who do not see the list. */
    news,
  };
}

export type Files = ReturnType<typeof useFiles>;
