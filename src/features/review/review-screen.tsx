import { useTranslation } from '#i18n/use-translation.ts';
import { useCommands } from '#lib/commands/registry.ts';
import { FailedState } from '#ui/failed-state.tsx';
import { Loading } from '#ui/spinner.tsx';
import { NothingToReview } from './nothing-to-review.tsx';
import { ReviewGrid } from './queue/review-grid.tsx';
import { useReviewQueue } from './queue/use-review-queue.ts';
import { ReviewDesk } from './review-desk.tsx';

/** The queue of replies that wait for a lead, and beside it the one to judge. */
export function ReviewScreen() {
  const { t } = useTranslation('review');
  const { query, items, current, isGone, emptyRef, open, step, openNext } = useReviewQueue();
  useCommands([
    { id: 'review.next', label: t('next'), group: t('title'), keys: 'KeyJ', run: () => step(1) },
    {
      id: 'review.previous',
      label: t('previous'),
      group: t('title'),
      keys: 'KeyK',
      run: () => step(-1),
    },
  ]);
  if (query.isPending) return <Loading />;
  if (query.isError && !query.data)
    return (
      <FailedState title={t('unread')} error={query.error} onAgain={() => void query.refetch()} />
    );
  return (
    <div className="flex h-full min-h-0 bg-raised max-md:flex-col max-md:overflow-y-auto">
      {items.length > 0 && (
        <ReviewGrid
          items={items}
          selectedId={current?.reply.id ?? null}
          onOpen={open}
          onStep={step}
        />
      )}
      <div className="min-w-0 flex-1">
        {current ? (
          <ReviewDesk
            key={current.reply.id}
            item={current}
            isGone={isGone}
            onDone={() => openNext(current.reply.id)}
          />
        ) : (
          <NothingToReview ref={emptyRef} isQueueEmpty={items.length === 0} />
        )}
      </div>
    </div>
  );
}
