import type { ReactNode } from 'react';
import type { NamedDay } from '#care/calendar/read-ical.ts';
import { useHolidayDate } from './use-holiday-date.ts';

interface DayListProps<Day extends NamedDay> {
  label: string;
  days: readonly Day[];
  /** What stands at the end of a day. */
  renderNote: (day: Day) => ReactNode;
}

/** Days by date, each with its name. */
export function DayList<Day extends NamedDay & { isYearly?: boolean }>({
  label,
  days,
  renderNote,
}: DayListProps<Day>) {
  const dateOf = useHolidayDate();
  return (
    <ul
      aria-label={label}
      className="max-h-72 divide-y divide-line overflow-y-auto rounded-md border border-line text-sm"
    >
      {days.map((day) => (
        <li
          key={`${day.date} ${day.name}`}
          className="flex flex-wrap items-center gap-x-3 px-2 py-1"
        >
          <span className="w-40 shrink-0 tabular-nums">{dateOf(day)}</span>
          <span className="min-w-0 flex-1 truncate text-strong">{day.name}</span>
          {renderNote(day)}
        </li>
      ))}
    </ul>
  );
}
