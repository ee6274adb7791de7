import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import type { PlaceOption } from '#contract/reply.ts';
import type { Failure } from '#data/failure.ts';
import { showToast } from '#ui/toast-store.ts';
import { placeIdOf } from '../place/place-id.ts';
import { attachFiles } from './file-acts.ts';

interface FilesScene {
  deskId: string;
  threadId: string;
  option: PlaceOption;
  /** What is being sent stands still. */
  isSending: boolean;
  onChanged: () => void;
}

/** What became of a file, for those who do not see the list. */
export type FileNews = { name: string } & (
  | { kind: 'going' | 'ready' | 'removed' }
  | { kind: 'failed'; failure: Failure }
);

/** The files of a reply that is being written; what is done with them is in `file-acts.ts`. */
export function useFiles({ deskId, threadId, option, isSending, onChanged }: FilesScene) {
  const { t } = useTranslation('composer');
  const failureText = useFailureText();
  const [news, setNews] = useState('');
  /** Why no file can be attached; null where some can. */
  const whyNot = option.files ? null : t('files.none', { place: option.sourceName });
  const at = {
    deskId,
    threadId,
    placeId: placeIdOf(option.place),
    isSending,
    onChanged,
    tell(told: FileNews) {
      const why = told.kind === 'failed' ? failureText(told.failure) : undefined;
      setNews(t(`files.${told.kind}`, { name: told.name, why }));
    },
  };

  function attach(files: Iterable<File>) {
    const given = [...files];
    if (given.length === 0 || isSending) return;
    if (whyNot !== null) return void showToast({ text: whyNot, tone: 'warn' });
    void attachFiles(at, given);
  }

  return { ...at, attach, whyNot, news };
}

export type Files = ReturnType<typeof useFiles>;
export type FilesDesk = Omit<Files, 'attach' | 'whyNot' | 'news'>;
