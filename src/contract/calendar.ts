import { z } from 'zod';
import { calendarLimits as most } from './calendar-limits.ts';

const clockTime = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/);
const localDate = z.iso.date();

/** A stretch of work. One that does not end after it begins runs over midnight into the next day. */
export const workingIntervalSchema = z.strictObject({ from: clockTime, to: clockTime });
export type WorkingInterval = z.infer<typeof workingIntervalSchema>;

/** A day on which no work begins; a shift that began the evening before is still worked to its end. */
export const holidaySchema = z.strictObject({
  date: localDate,
  name: z.string().max(most.dayNameLength),
  isYearly: z.boolean(),
});
export type Holiday = z.infer<typeof holidaySchema>;

/**
 * A date that is worked although its weekday, or a holiday, says otherwise: as a Saturday for which a
 * Monday was given. Its hours are those of the weekday named, 0 is Monday.
 */
export const workdaySchema = z.strictObject({
  date: localDate,
  name: z.string().max(most.dayNameLength),
  weekday: z.number().int().min(0).max(6),
});
export type Workday = z.infer<typeof workdaySchema>;

const weekSchema = z
  .array(z.array(workingIntervalSchema).max(most.intervals))
  .length(7)
  .refine((week) => week.some((day) => day.length > 0), {
    message: 'a week needs some time of work',
  });

const zoneSchema = z
  .string()
  .max(most.zoneLength)
  .refine(isZone, { message: 'not a time zone of the IANA list' });

/** When some sources are looked after, and how soon their customers hear from us. */
export const calendarSchema = z.object({
  id: z.string(),
  name: z.string(),
  tz: z.string(),
  /** Monday first. */
  week: weekSchema,
  holidays: z.array(holidaySchema),
  workdays: z.array(workdaySchema),
  /** Sources that live by it; all that no calendar names live by `standard`. */
  sourceIds: z.array(z.string()),
  /** Minutes of work until a customer who wrote is answered. */
  firstAnswerMinutes: z.number().int(),
  /** Minutes of work between two pieces of news while the case is open. */
  newsEveryMinutes: z.number().int(),
  /** Working days of silence after which a customer who was asked is asked again, then again. */
  followUpDays: z.array(z.number().int()),
  version: z.number().int(),
});
export type Calendar = z.infer<typeof calendarSchema>;

const minutes = z.number().int().min(1).max(most.minutes);

const followUpDaysSchema = z
  .array(z.number().int().min(1).max(most.followUpDays))
  .min(1)
  .max(most.followUps)
  .refine((days) => days.every((day, index) => index === 0 || day > (days[index - 1] ?? 0)), {
    message: 'each follow-up comes after the one before',
  });

export const putCalendarInput = z
  .strictObject({
    name: z.string().trim().min(1).max(most.nameLength),
    tz: zoneSchema,
    week: weekSchema,
    holidays: z.array(holidaySchema).max(most.holidays),
    workdays: z.array(workdaySchema).max(most.workdays),
    sourceIds: z.array(z.string().max(64)).max(most.sources),
    firstAnswerMinutes: minutes,
    newsEveryMinutes: minutes,
    followUpDays: followUpDaysSchema,
    /** 0 for a new one. */
    seenVersion: z.number().int(),
  })
  .refine(({ week, workdays }) => workdays.every(({ weekday }) => week[weekday]?.length !== 0), {
    message: 'a day that is worked needs the hours of a day that has some',
    path: ['workdays'],
  });

function isZone(tz: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: tz }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
