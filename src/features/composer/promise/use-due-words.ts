import { useCallback } from 'react';
import { useFormat } from '#i18n/use-format.ts';
import { isSameDay } from './quick-times.ts';

/** "18:00" today, "tomorrow 12:00" and "Wed 18 Nov 14:05" else. */
export function useDueWords(): (dueAt: string, now: string) => string {
  const format = useFormat();
  return useCallback(
    (dueAt: string, now: string) =>
      isSameDay(dueAt, now, format.timeZone) ? format.clock(dueAt) : format.moment(dueAt, now),
    [format],
  );
}
