import { useTranslation } from '#i18n/use-translation.ts';
import type { NewsPromise } from '#contract/promise.ts';
import { usePerson } from '#data/team/queries.ts';
import { useFormat } from '#i18n/use-format.ts';
import { PromiseChip } from './promise-chip.tsx';

/** A promise that no reply of ours made: given by phone, or agreed inside. */
export function PromiseLine({ promise }: { promise: NewsPromise }) {
  const { t } = useTranslation('thread');
  const format = useFormat();
  const maker = usePerson(promise.madeById);
  return (
    <div className="flex flex-wrap items-center justify-center gap-x-2 gap-y-1 text-xs text-muted">
      <PromiseChip promise={promise} />
      <span dir="auto">{promise.text}</span>
      <span>{t('promise.noted', { who: maker?.name ?? '' })}</span>
      <time dateTime={promise.madeAt} title={format.full(promise.madeAt)}>
        {format.clock(promise.madeAt)}
      </time>
    </div>
  );
}
