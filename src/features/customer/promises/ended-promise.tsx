import { CalendarX, Check, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { NewsPromise } from '#contract/promise.ts';
import { useNow } from '#data/clock.ts';
import { useFormat } from '#i18n/use-format.ts';
import { useTranslation } from '#i18n/use-translation.ts';
import { Chip } from '#ui/chip.tsx';
import type { Icon } from '#ui/icon.ts';
import type { Tone } from '#ui/tone.ts';

type End = Exclude<NewsPromise['state'], 'open'>;

/** One promise that is over: how it ended, when it was due and when it ended. */
export function EndedPromise({ promise, children }: { promise: NewsPromise; children: ReactNode }) {
  const { t } = useTranslation('customer');
  const format = useFormat();
  const now = useNow();
  const { state, dueAt, closedAt, note } = promise;
  if (state === 'open') return null;
  const { tone, icon } = looks[state];
  return (
    <li className="flex flex-col items-start gap-1 text-sm">
      <Chip tone={tone} icon={icon}>
        {t(`end.${state}`)}
      </Chip>
      {children}
      <p className="text-xs text-muted">
        {t('wasDue', { when: format.moment(dueAt, now) })}
        {closedAt && ` · ${t(`endedAt.${state}`, { when: format.moment(closedAt, now) })}`}
      </p>
      {note && (
        <p dir="auto" className="text-xs wrap-anywhere text-muted">
          {note}
        </p>
      )}
    </li>
  );
}

const looks: Record<End, { tone: Tone; icon: Icon }> = {
  kept: { tone: 'success', icon: Check },
  broken: { tone: 'danger', icon: CalendarX },
  withdrawn: { tone: 'neutral', icon: Undo2 },
};
