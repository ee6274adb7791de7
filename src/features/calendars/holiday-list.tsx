import { Trash2 } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { withDays } from '#care/calendar/read-ical.ts';
import { calendarLimits } from '#contract/calendar-limits.ts';
import type { Holiday } from '#contract/calendar.ts';
import { Button } from '#ui/button.tsx';
import { Checkbox } from '#ui/checkbox.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useHolidayDate } from './use-holiday-date.ts';

interface HolidayListProps {
  holidays: readonly Holiday[];
  onChange: (holidays: Holiday[]) => void;
}

const none: Holiday = { date: '', name: '', isYearly: false };

/** Days on which no work begins. */
export function HolidayList({ holidays, onChange }: HolidayListProps) {
  const { t } = useTranslation('calendars');
  const dateOf = useHolidayDate();
  const [next, setNext] = useState(none);
  const rootRef = useRef<HTMLElement>(null);
  const isKnown = holidays.some(({ date }) => date === next.date);

  function add() {
    if (next.date === '' || isKnown) return;
    onChange(withDays(holidays, [{ ...next, name: next.name.trim() }]));
    setNext(none);
    rootRef.current?.querySelector<HTMLElement>('input[type=date]')?.focus();
  }

  /** Enter adds the day, it does not save the calendar. */
  function keyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    add();
  }

  function remove(date: string) {
    onChange(holidays.filter((holiday) => holiday.date !== date));
    rootRef.current?.querySelector<HTMLElement>('input[type=date]')?.focus();
  }

  return (
    <section ref={rootRef} aria-label={t('holidays')} className="flex flex-col gap-2">
      <h2 className="text-base font-semibold text-strong">{t('holidays')}</h2>
      <p className="max-w-prose text-sm text-muted">{t('holidaysHint')}</p>
      {holidays.length > 0 && (
        <ul
          aria-label={t('holidays')}
          className="max-h-72 divide-y divide-line overflow-y-auto rounded-md border border-line text-sm"
        >
          {holidays.map((holiday) => (
            <li key={holiday.date} className="flex items-center gap-3 px-2 py-1">
              <span className="w-40 shrink-0 tabular-nums">{dateOf(holiday)}</span>
              <span className="min-w-0 flex-1 truncate text-strong">{holiday.name}</span>
              {holiday.isYearly && <span className="text-xs text-muted">{t('yearly')}</span>}
              <IconButton
                icon={Trash2}
                size="sm"
                label={t('remove', { date: dateOf(holiday) })}
                onClick={() => remove(holiday.date)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <TextField
          type="date"
          label={t('holiday.date')}
          value={next.date}
          error={isKnown && t('holiday.known')}
          onKeyDown={keyDown}
          onChange={(date) => setNext({ ...next, date })}
        />
        <TextField
          label={t('holiday.name')}
          value={next.name}
          maxLength={calendarLimits.dayNameLength}
          className="min-w-40 flex-1"
          onKeyDown={keyDown}
          onChange={(name) => setNext({ ...next, name })}
        />
        <Checkbox
          checked={next.isYearly}
          className="mb-2"
          onChange={(isYearly) => setNext({ ...next, isYearly })}
        >
          {t('holiday.yearly')}
        </Checkbox>
        <Button onClick={add} aria-disabled={next.date === '' || isKnown}>
          {t('holiday.add')}
        </Button>
      </div>
    </section>
  );
}
