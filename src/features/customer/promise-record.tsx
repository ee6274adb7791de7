import { useTranslation } from '#i18n/use-translation.ts';
import type { NewsPromise, PromiseState } from '#contract/promise.ts';
import { useNow } from '#data/clock.ts';
import { DueChip } from '#marks/due-chip.tsx';
import { Chip } from '#ui/chip.tsx';
import { Part } from './part.tsx';

/** How we kept our word to this customer, and what we still owe. */
export function PromiseRecord({ promises }: { promises: readonly NewsPromise[] }) {
  const { t } = useTranslation('customer');
  const now = useNow();
  const count = (state: PromiseState) => promises.filter((one) => one.state === state).length;
  const open = promises
    .filter((promise) => promise.state === 'open')
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  if (promises.length === 0) return null;
  return (
    <Part title={t('promises')}>
      <p className="flex flex-wrap gap-1.5">
        <Chip tone={count('kept') > 0 ? 'success' : 'neutral'}>
          {t('kept', { count: count('kept') })}
        </Chip>
        <Chip tone={count('broken') > 0 ? 'danger' : 'neutral'}>
          {t('broken', { count: count('broken') })}
        </Chip>
      </p>
      {open.length > 0 && (
        <ul aria-label={t('owed')} className="flex flex-col gap-2">
          {open.map((promise) => (
            <li key={promise.id} className="flex flex-col items-start gap-1 text-sm">
              <DueChip dueAt={promise.dueAt} now={now} />
              <span dir="auto" className="wrap-anywhere">
                {promise.text}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
