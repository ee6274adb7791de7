import { AlarmClock } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { promiseUrgency } from '#care/promise/ledger.ts';
import type { NextNewsReason } from '#contract/thread.ts';
import { useFormat } from '#i18n/use-format.ts';
import { Chip } from '#ui/chip.tsx';

interface DueChipProps {
  dueAt: string;
  now: string;
  /** What is owed; news that was promised, unless said otherwise. */
  reason?: NextNewsReason;
}

/** When the next news is due. Soon and overdue say so in words, not in colour alone. */
export function DueChip({ dueAt, now, reason = 'promise' }: DueChipProps) {
  const { t } = useTranslation('marks');
  const format = useFormat();
  const urgency = promiseUrgency(dueAt, now);
  const late = Date.parse(now) - Date.parse(dueAt);
  const words = t(`due.${owed[reason]}.${urgency}`, {
    by: format.duration(late),
    time: format.moment(dueAt, now),
  });
  const tone = urgency === 'overdue' ? 'danger' : urgency === 'soon' ? 'warn' : 'promise';
  return (
    <Chip tone={tone} icon={AlarmClock}>
      {words}
    </Chip>
  );
}

const owed = {
  promise: 'promised',
  policy: 'news',
  untold: 'news',
  'public-line': 'publicLine',
} as const satisfies Record<NextNewsReason, string>;
