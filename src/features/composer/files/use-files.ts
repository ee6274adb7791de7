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
import { dropUpload, upload, uploadAgain, type Upload } from './upload.ts';

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
    for (const file of given) void told(file.name, upload(at, file));
  }

  async function told(name: string, coming: Promise<ReplyFile | undefined>) {
    setNews(t('files.going', { name }));
    const kept = await coming;
    if (kept) {
      setNews(t('files.ready', { name }));
      onChanged();
    }
    const failed = readDesk(deskId).uploads.find(
      ({ file, failure }) => file.name === name && failure !== null,
    );
    if (!kept && failed) setNews(t('files.failed', { name, why: failureText(failed.failure) }));
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
    again: (failed: Upload) => void told(failed.file.name, uploadAgain(at, failed)),
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
