import { AlarmClock } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { promiseUrgency } from '#care/promise/ledger.ts';
import { useFormat } from '#i18n/use-format.ts';
import { Chip } from '#ui/chip.tsx';

interface DueChipProps {
  dueAt: string;
  now: string;
  isPolicy?: boolean;
}

/** When the promised news is due, or what the policy asks for where nothing is promised. Soon and overdue say so in words, not in colour alone. */
export function DueChip({ dueAt, now, isPolicy = false }: DueChipProps) {
  const { t } = useTranslation('marks');
  const format = useFormat();
  const urgency = promiseUrgency(dueAt, now);
  const late = Date.parse(now) - Date.parse(dueAt);
  const by = format.duration(late);
  const time = format.moment(dueAt, now);
  const overdue = isPolicy ? t('due.answerOverdue', { by }) : t('due.overdue', { by });
  const soon = isPolicy ? t('due.answerSoon', { time }) : t('due.soon', { time });
  const later = isPolicy ? t('due.answerBy', { time }) : t('due.by', { time });
  const words = { overdue, soon, later }[urgency];
  const tone = urgency === 'overdue' ? 'danger' : urgency === 'soon' ? 'warn' : 'promise';
  return (
    <Chip tone={tone} icon={AlarmClock}>
      {words}
    </Chip>
  );
}
