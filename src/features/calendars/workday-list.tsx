import { useId, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { withDays } from '#care/calendar/read-ical.ts';
import type { Workday } from '#contract/calendar.ts';
import { cx } from '#ui/cx.ts';
import { FieldError, inputLook } from '#ui/field.tsx';
import { Select } from '#ui/select.tsx';
import { DaySection } from './day-section.tsx';
import { useHolidayDate } from './use-holiday-date.ts';
import { useWeekdays } from './use-weekdays.ts';

interface WorkdayListProps {
  workdays: readonly Workday[];
  /** The weekday whose hours a new one takes until another is chosen. */
  usual: number;
  /** Dates of those that have the hours of a day off. */
  faulty: readonly string[];
  onChange: (workdays: Workday[]) => void;
}

/** Days that are worked although their weekday, or a holiday, says otherwise; each by the hours of a weekday. */
export function WorkdayList({ workdays, usual, faulty, onChange }: WorkdayListProps) {
  const { t } = useTranslation('calendars');
  const weekdays = useWeekdays();
  const [weekday, setWeekday] = useState<number | null>(null);

  function change(date: string, chosen: number) {
    onChange(workdays.map((day) => (day.date === date ? { ...day, weekday: chosen } : day)));
  }

  return (
    <DaySection
      title={t('workdays')}
      hint={t('workdaysHint')}
      days={workdays}
      renderNote={(workday) => (
        <HoursChoice
          workday={workday}
          isFaulty={faulty.includes(workday.date)}
          onChange={(chosen) => change(workday.date, chosen)}
        />
      )}
      addWords={t('workday.add')}
      onAdd={(day) => onChange(withDays(workdays, [{ ...day, weekday: weekday ?? usual }]))}
      onRemove={(date) => onChange(workdays.filter((workday) => workday.date !== date))}
    >
      <Select
        label={t('workday.hoursOf')}
        options={weekdays.map((name, index) => ({ id: String(index), label: name }))}
        value={String(weekday ?? usual)}
        onChange={(id) => setWeekday(Number(id))}
        className="w-40"
      />
    </DaySection>
  );
}

interface HoursChoiceProps {
  workday: Workday;
  isFaulty: boolean;
  onChange: (weekday: number) => void;
}

/** The weekday whose hours a day has; one without hours is said to be wrong. */
function HoursChoice({ workday, isFaulty, onChange }: HoursChoiceProps) {
  const { t } = useTranslation('calendars');
  const dateOf = useHolidayDate();
  const weekdays = useWeekdays();
  const errorId = useId();
  return (
    <>
      <select
        aria-label={t('workday.hoursOfDay', { date: dateOf(workday) })}
        aria-invalid={isFaulty || undefined}
        aria-describedby={isFaulty ? errorId : undefined}
        value={workday.weekday}
        onChange={({ target }) => onChange(Number(target.value))}
        className={cx(inputLook, 'h-7 px-1.5 text-sm')}
      >
        {weekdays.map((name, index) => (
          <option key={name} value={index}>
            {t('workday.like', { weekday: name })}
          </option>
        ))}
      </select>
      <span className="order-last basis-full">
        <FieldError id={errorId} error={isFaulty && t('fault.workday')} />
      </span>
    </>
  );
}
