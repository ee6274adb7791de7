import type { KeyboardEvent } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { ReviewItem } from '#contract/thread.ts';
import { draftElementId } from '../draft/draft-id.ts';
import { TrustLink } from '../trust/trust-link.tsx';
import { ReviewRow } from './review-row.tsx';

interface ReviewGridProps {
  items: readonly ReviewItem[];
  selectedId: string | null;
  onOpen: (replyId: string) => void;
  onStep: (by: number) => void;
}

/** One stop for Tab; arrows open the next, Enter goes to its words. */
export function ReviewGrid({ items, selectedId, onOpen, onStep }: ReviewGridProps) {
  const { t } = useTranslation('review');

  function press(event: KeyboardEvent) {
    // Chords are commands of the page: Control+Enter approves from here too.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') document.getElementById(draftElementId)?.focus();
    else if (event.key in steps) onStep(steps[event.key] ?? 0);
    else return;
    event.preventDefault();
  }

  return (
    <div className="flex w-80 shrink-0 flex-col border-r border-line max-xl:w-64 max-md:max-h-60 max-md:w-full">
      <h2 className="flex h-11 shrink-0 items-center gap-2 px-4 text-lg font-semibold text-strong">
        {t('title')}
        <span className="text-sm font-normal text-muted tabular-nums">{items.length}</span>
        <TrustLink />
      </h2>
      <div
        role="grid"
        aria-label={t('grid')}
        aria-colcount={5}
        className="min-h-0 flex-1 overflow-y-auto"
      >
        {items.map((item, index) => (
          <ReviewRow
            key={item.reply.id}
            item={item}
            isSelected={item.reply.id === selectedId}
            isTabStop={selectedId === null ? index === 0 : item.reply.id === selectedId}
            onOpen={onOpen}
            onKeyDown={press}
          />
        ))}
      </div>
    </div>
  );
}

const steps: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};
