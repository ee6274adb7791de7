import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { withDays } from '#care/calendar/read-ical.ts';
import type { Holiday } from '#contract/calendar.ts';
import { Checkbox } from '#ui/checkbox.tsx';
import { DaySection } from './day-section.tsx';

interface HolidayListProps {
  holidays: readonly Holiday[];
  onChange: (holidays: Holiday[]) => void;
}

/** Days on which no work begins. */
export function HolidayList({ holidays, onChange }: HolidayListProps) {
  const { t } = useTranslation('calendars');
  const [isYearly, setIsYearly] = useState(false);

  function add(day: Pick<Holiday, 'date' | 'name'>) {
    onChange(withDays(holidays, [{ ...day, isYearly }]));
    setIsYearly(false);
  }

  return (
    <DaySection
      title={t('holidays')}
      hint={t('holidaysHint')}
      days={holidays}
      renderNote={(day) =>
        day.isYearly && <span className="text-xs text-muted">{t('yearly')}</span>
      }
      addWords={t('holiday.add')}
      onAdd={add}
      onRemove={(date) => onChange(holidays.filter((holiday) => holiday.date !== date))}
    >
      <Checkbox checked={isYearly} className="mb-2" onChange={setIsYearly}>
        {t('holiday.yearly')}
      </Checkbox>
    </DaySection>
  );
}
