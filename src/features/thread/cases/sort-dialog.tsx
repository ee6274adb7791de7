import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { StatusChip } from '#marks/status-chip.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { RadioGroup } from '#ui/radio-group.tsx';
import { MessagePicker } from './message-picker.tsx';
import { newCase, whyNotSort, type SortForm } from './sort-form.ts';
import { useSort } from './use-sort.ts';

interface SortDialogProps {
  detail: ThreadDetail;
  /** Chosen at the beginning; null begins with nothing. */
  messageId: string | null;
  onClose: () => void;
}

/** Takes messages out of their case: into one of their own, or into another one of the thread. */
export function SortDialog({ detail, messageId, onClose }: SortDialogProps) {
  const { t } = useTranslation('cases');
  const query = useInfiniteQuery(threadQueries.messages(detail.row.id));
  const messages = useMemo(
    () => query.data?.pages.toReversed().flatMap((page) => page.messages) ?? [],
    [query.data],
  );
  const [form, setForm] = useState<SortForm>({
    chosen: new Set(messageId === null ? [] : [messageId]),
    to: newCase,
  });
  const [error, setError] = useState<unknown>(null);
  const { sort, isPending } = useSort(onClose);
  const cases = detail.cases.filter((item) => item.foldedIntoId === null);
  const whyNot = whyNotSort(form, messages, query.hasNextPage);

  async function submit() {
    if (whyNot !== null) return;
    setError(null);
    try {
      await sort(form, messages);
    } catch (failed) {
      setError(failed);
    }
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="lg"
      title={t('sort.title')}
      description={t('sort.hint')}
      onSubmit={() => void submit()}
      footer={
        <>
          <span id="why-not-sort" className="mr-auto self-center text-xs text-muted">
            {whyNot ? t(`sort.whyNot.${whyNot}`) : t('sort.chosen', { count: form.chosen.size })}
          </span>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            type="submit"
            variant="primary"
            isPending={isPending}
            aria-disabled={whyNot !== null}
            aria-describedby="why-not-sort"
          >
            {form.to === newCase ? t('sort.split') : t('sort.move')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <FailureBanner error={error} />
        <RadioGroup
          label={t('sort.to')}
          options={[
            { id: newCase, label: t('sort.newCase'), description: t('sort.newCaseHint') },
            ...cases.map((item) => ({
              id: item.id,
              label: (
                <span className="inline-flex items-center gap-1.5">
                  {item.number}
                  <StatusChip status={item.status} outcome={item.outcome} />
                </span>
              ),
            })),
          ]}
          value={form.to}
          onChange={(to) => setForm({ ...form, to })}
        />
        <MessagePicker
          messages={messages}
          cases={detail.cases}
          chosen={form.chosen}
          onChoose={(chosen) => setForm({ ...form, chosen })}
          onLoadEarlier={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
          isLoading={query.isFetchingNextPage}
        />
      </div>
    </Dialog>
  );
}
