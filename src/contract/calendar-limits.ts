/** What a calendar may hold at most: the API refuses more, and the fields say so before. */
export const calendarLimits = {
  nameLength: 100,
  zoneLength: 64,
  /** Stretches of work in a day. */
  intervals: 10,
  holidays: 2000,
  workdays: 500,
  dayNameLength: 200,
  sources: 500,
  /** Minutes of work, of either span. */
  minutes: 100_000,
  followUps: 6,
  /** Working days until a follow-up. */
  followUpDays: 100,
} as const;
