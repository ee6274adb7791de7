import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Calendar } from '#contract/calendar.ts';
import { answer, api } from '../client.ts';
import { calendarQueries } from './queries.ts';

export type PutCalendarInput = Omit<Calendar, 'version'> & { seenVersion: number };

/** Makes a calendar or puts another in its place. */
export function usePutCalendar() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...json }: PutCalendarInput) =>
      answer(api.calendars[':id'].$put({ param: { id }, json })),
    onSettled: () => client.invalidateQueries(calendarQueries.all()),
  });
}
