import { Trash2 } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { NamedDay } from '#care/calendar/read-ical.ts';
import { calendarLimits } from '#contract/calendar-limits.ts';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { TextField } from '#ui/text-field.tsx';
import { DayList } from './day-list.tsx';
import { useHolidayDate } from './use-holiday-date.ts';

interface DaySectionProps<Day extends NamedDay> {
  title: string;
  hint: string;
  days: readonly Day[];
  /** What stands at the end of a day. */
  renderNote: (day: Day) => ReactNode;
  addWords: string;
  onAdd: (day: NamedDay) => void;
  onRemove: (date: string) => void;
  /** Further fields of the day that is added. */
  children: ReactNode;
}

/** Days of one kind by date, and fields for one more. */
export function DaySection<Day extends NamedDay & { isYearly?: boolean }>({
  title,
  hint,
  days,
  renderNote,
  addWords,
  onAdd,
  onRemove,
  children,
}: DaySectionProps<Day>) {
  const { t } = useTranslation('calendars');
  const dateOf = useHolidayDate();
  const [next, setNext] = useState(none);
  const rootRef = useRef<HTMLElement>(null);
  const isKnown = days.some(({ date }) => date === next.date);

  function add() {
    if (next.date === '' || isKnown) return;
    onAdd({ ...next, name: next.name.trim() });
    setNext(none);
    focusDate();
  }

  /** Enter adds the day, it does not save the calendar. */
  function keyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    add();
  }

  function remove(date: string) {
    onRemove(date);
    focusDate();
  }

  function focusDate() {
    rootRef.current?.querySelector<HTMLElement>('input[type=date]')?.focus();
  }

  return (
    <section ref={rootRef} aria-label={title} className="flex flex-col gap-2">
      <h2 className="text-base font-semibold text-strong">{title}</h2>
      <p className="max-w-prose text-sm text-muted">{hint}</p>
      {days.length > 0 && (
        <DayList
          label={title}
          days={days}
          renderNote={(day) => (
            <>
              {renderNote(day)}
              <IconButton
                icon={Trash2}
                size="sm"
                label={t('remove', { date: dateOf(day) })}
                onClick={() => remove(day.date)}
              />
            </>
          )}
        />
      )}
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <TextField
          type="date"
          label={t('day.date')}
          value={next.date}
          error={isKnown && t('day.known')}
          onKeyDown={keyDown}
          onChange={(date) => setNext({ ...next, date })}
        />
        <TextField
          label={t('day.name')}
          value={next.name}
          maxLength={calendarLimits.dayNameLength}
          className="min-w-40 flex-1"
          onKeyDown={keyDown}
          onChange={(name) => setNext({ ...next, name })}
        />
        {children}
        <Button onClick={add} aria-disabled={next.date === '' || isKnown}>
          {addWords}
        </Button>
      </div>
    </section>
  );
}

const none = { date: '', name: '' };
