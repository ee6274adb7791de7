import { AlarmClock } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { NewsPromise } from '#contract/promise.ts';
import { useNow } from '#data/clock.ts';
import { useFormat } from '#i18n/use-format.ts';
import type { ClosingForm } from './closing.ts';
import { promiseFate } from './promise-fate.ts';

interface PromiseFatesProps {
  promises: readonly NewsPromise[];
  form: ClosingForm;
}

/** The news we still owe, and what closing makes of it. */
export function PromiseFates({ promises, form }: PromiseFatesProps) {
  const { t } = useTranslation('resolution');
  const format = useFormat();
  const now = useNow();
  if (promises.length === 0) return null;
  return (
    <div className="flex flex-col gap-1 text-sm">
      <p className="text-xs font-medium text-strong">{t('promises')}</p>
      <ul className="flex flex-col gap-1.5">
        {promises.map((promise) => (
          <li key={promise.id} className="flex gap-2">
            <AlarmClock aria-hidden className="mt-0.5 size-4 shrink-0 text-promise-text" />
            <span className="min-w-0">
              <span dir="auto" className="text-strong">
                {promise.text}
              </span>
              <span className="block text-xs text-muted">
                {t(`fate.${promiseFate(promise, form, now)}`, {
                  when: format.moment(promise.dueAt, now),
                })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
