import { useQuery } from '@tanstack/react-query';
import { FolderInput } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Message } from '#contract/message.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { openSorting } from './sorting-state.ts';

/** Which of several cases a message belongs to; pressed, it can be sorted into another one. */
export function MessageCase({ message }: { message: Message }) {
  const { t } = useTranslation('thread');
  const number = useQuery({
    ...threadQueries.detail(message.threadId),
    select: (detail) => numberOf(detail, message.caseId),
  }).data;
  if (!number) return null;
  return (
    <button
      type="button"
      aria-label={t('cases.ofMessage', { number })}
      title={t('cases.ofMessage', { number })}
      onClick={() => openSorting(message.id)}
      className="inline-flex min-h-6 items-center gap-1 rounded-xs px-1 text-2xs font-medium text-muted tabular-nums hover:bg-hover hover:text-strong"
    >
      <FolderInput aria-hidden className="size-3" />
      {number}
    </button>
  );
}

/** Empty where there is nothing to tell apart. */
function numberOf({ cases }: ThreadDetail, caseId: string | null): string {
  const own = cases.filter(({ foldedIntoId }) => foldedIntoId === null);
  return own.length > 1 ? (own.find(({ id }) => id === caseId)?.number ?? '') : '';
}
