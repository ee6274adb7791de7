import { Trash2 } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { withDays } from '#care/calendar/read-ical.ts';
import { calendarLimits } from '#contract/calendar-limits.ts';
import type { Workday } from '#contract/calendar.ts';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useHolidayDate } from './use-holiday-date.ts';
import { useWeekdays } from './use-weekdays.ts';

interface WorkdayListProps {
  workdays: readonly Workday[];
  /** The weekday whose hours a new one takes until another is chosen. */
  usual: number;
  isFaulty: boolean;
  onChange: (workdays: Workday[]) => void;
}

/** Days that are worked although their weekday, or a holiday, says otherwise; each by the hours of a weekday. */
export function WorkdayList({ workdays, usual, isFaulty, onChange }: WorkdayListProps) {
  const { t } = useTranslation('calendars');
  const dateOf = useHolidayDate();
  const weekdays = useWeekdays();
  const [next, setNext] = useState({ date: '', name: '' });
  const [weekday, setWeekday] = useState<number | null>(null);
  const rootRef = useRef<HTMLElement>(null);
  const isKnown = workdays.some(({ date }) => date === next.date);
  const options = weekdays.map((name, index) => ({ id: String(index), label: name }));

  function add() {
    if (next.date === '' || isKnown) return;
    const added = { ...next, name: next.name.trim(), weekday: weekday ?? usual };
    onChange(withDays(workdays, [added]));
    setNext({ date: '', name: '' });
    focusDate();
  }

  /** Enter adds the day, it does not save the calendar. */
  function keyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    add();
  }

  function remove(date: string) {
    onChange(workdays.filter((workday) => workday.date !== date));
    focusDate();
  }

  function focusDate() {
    rootRef.current?.querySelector<HTMLElement>('input[type=date]')?.focus();
  }

  return (
    <section ref={rootRef} aria-label={t('workdays')} className="flex flex-col gap-2">
      <h2 className="text-base font-semibold text-strong">{t('workdays')}</h2>
      <p className="max-w-prose text-sm text-muted">{t('workdaysHint')}</p>
      {workdays.length > 0 && (
        <ul
          aria-label={t('workdays')}
          className="max-h-72 divide-y divide-line overflow-y-auto rounded-md border border-line text-sm"
        >
          {workdays.map((workday) => (
            <li key={workday.date} className="flex items-center gap-3 px-2 py-1">
              <span className="w-40 shrink-0 tabular-nums">{dateOf(workday)}</span>
              <span className="min-w-0 flex-1 truncate text-strong">{workday.name}</span>
              <span className="text-xs text-muted">
                {t('workday.like', { weekday: weekdays[workday.weekday] })}
              </span>
              <IconButton
                icon={Trash2}
                size="sm"
                label={t('remove', { date: dateOf(workday) })}
                onClick={() => remove(workday.date)}
              />
            </li>
          ))}
        </ul>
      )}
      {isFaulty && (
        <p role="alert" data-tone="danger" className="text-xs text-tone-text">
          {t('fault.workdays')}
        </p>
      )}
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <TextField
          type="date"
          label={t('workday.date')}
          value={next.date}
          error={isKnown && t('holiday.known')}
          onKeyDown={keyDown}
          onChange={(date) => setNext({ ...next, date })}
        />
        <TextField
          label={t('workday.name')}
          value={next.name}
          maxLength={calendarLimits.dayNameLength}
          className="min-w-40 flex-1"
          onKeyDown={keyDown}
          onChange={(name) => setNext({ ...next, name })}
        />
        <Select
          label={t('workday.hoursOf')}
          options={options}
          value={String(weekday ?? usual)}
          onChange={(id) => setWeekday(Number(id))}
          className="w-40"
        />
        <Button onClick={add} aria-disabled={next.date === '' || isKnown}>
          {t('workday.add')}
        </Button>
      </div>
    </section>
  );
}
