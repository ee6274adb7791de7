import { useFormat } from '#i18n/use-format.ts';
import { dateFormat } from '#lib/format/locale.ts';

/** A Monday, to name the days of the week by. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** The days of the week, Monday first, as they stand in a sentence. */
export function useWeekdays(): string[] {
  const { language } = useFormat();
  const weekday = dateFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, index) => weekday.format(MONDAY + index * DAY_MS));
}
