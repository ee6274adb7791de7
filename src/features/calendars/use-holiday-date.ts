import type { Holiday } from '#contract/calendar.ts';
import { useFormat } from '#i18n/use-format.ts';
import { dateFormat } from '#lib/format/locale.ts';

/** The date of a holiday in words: with its year where it is of one year only. */
export function useHolidayDate(): (holiday: Pick<Holiday, 'date'> & Partial<Holiday>) => string {
  const { language } = useFormat();
  return ({ date, isYearly = false }) =>
    dateFormat(language, {
      day: 'numeric',
      month: 'long',
      ...(isYearly ? {} : { year: 'numeric' }),
      timeZone: 'UTC',
    }).format(Date.parse(`${date}T00:00:00Z`));
}
