import { expect, it } from 'vitest';
import { readIcal, withDays } from './read-ical.ts';

it('reads days, yearly rules, several days and folded lines', () => {
  const ics = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'DTSTART;VALUE=DATE:20261104',
    'DTEND;VALUE=DATE:20261105',
    'SUMMARY:День народного',
    '  единства\\, выходной',
    'RRULE:FREQ=YEARLY;INTERVAL=1',
    'BEGIN:VALARM',
    'SUMMARY:an alarm',
    'END:VALARM',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'DTSTART:20261230T000000Z',
    'DTEND:20270102T000000Z',
    'SUMMARY:Break',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'SUMMARY:No day at all',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
  expect(readIcal(ics)).toEqual({
    holidays: [
      { date: '2026-11-04', name: 'День народного единства, выходной', isYearly: true },
      { date: '2026-12-30', name: 'Break', isYearly: false },
      { date: '2026-12-31', name: 'Break', isYearly: false },
      { date: '2027-01-01', name: 'Break', isYearly: false },
    ],
    workdays: [],
    unread: [{ name: 'No day at all', reason: 'no-date' }],
  });
});

it.each([
  ['an hour of one day', ['DTSTART:20261230T090000', 'DTEND:20261230T100000'], 1],
  ['hours into the next day', ['DTSTART:20261230T090000', 'DTEND:20261231T180000'], 2],
  ['to midnight', ['DTSTART:20261230T090000', 'DTEND:20261231T000000'], 1],
  ['a moment', ['DTSTART:20261230T090000'], 1],
  ['days by duration', ['DTSTART;VALUE=DATE:20261230', 'DURATION:P10D'], 10],
  ['a week by duration', ['DTSTART;VALUE=DATE:20261230', 'DURATION:P1W'], 7],
  ['a day and a half by duration', ['DTSTART:20261230T180000', 'DURATION:P1DT12H'], 3],
] as const)('%s takes each day that it touches', (_, lines, count) => {
  const { holidays } = readIcal(['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\n'));
  expect(holidays).toHaveLength(count);
  expect(holidays[0]?.date).toBe('2026-12-30');
});

it.each(['', 'hello'])('%j holds nothing', (text) => {
  expect(readIcal(text)).toEqual({ holidays: [], workdays: [], unread: [] });
});

it.each([
  ['no such day', ['DTSTART:20261340'], [], 'no-date'],
  ['cancelled', ['DTSTART;VALUE=DATE:20261104', 'STATUS:CANCELLED'], [], 'cancelled'],
  ['a season', ['DTSTART;VALUE=DATE:20260601', 'DTEND;VALUE=DATE:20260901'], [], 'too-long'],
  ...[
    'FREQ=WEEKLY',
    'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
    'FREQ=YEARLY;INTERVAL=4',
    'FREQ=YEARLY;COUNT=3',
    'FREQ=YEARLY;UNTIL=20300101',
  ].map(
    (rule) => [rule, ['DTSTART:20261126', `RRULE:${rule}`], ['2026-11-26'], 'repeats'] as const,
  ),
] as const)('%s is told', (_title, lines, dates, reason) => {
  const { holidays, unread } = readIcal(
    ['BEGIN:VEVENT', 'SUMMARY:X', ...lines, 'END:VEVENT'].join('\n'),
  );
  expect(holidays.map(({ date, isYearly }) => [date, isYearly])).toEqual(
    dates.map((date) => [date, false]),
  );
  expect(unread).toEqual([{ name: 'X', reason }]);
});

it.each([
  ['20261231T210000Z', 'Europe/Moscow', '2027-01-01'],
  ['20261231T210000Z', 'UTC', '2026-12-31'],
  ['20280229T040000Z', 'America/New_York', '2028-02-28'],
  ['20261231T210000', 'Europe/Moscow', '2026-12-31'],
])('%s is, on the clock of %s, %s', (start, tz, date) => {
  const text = ['BEGIN:VEVENT', `DTSTART:${start}`, 'END:VEVENT'].join('\n');
  expect(readIcal(text, tz).holidays.map((holiday) => holiday.date)).toEqual([date]);
});

it('a day that is known stays as it was, and days stand in order', () => {
  const day = (date: string, name: string) => ({ date, name, isYearly: false });
  expect(
    withDays(
      [day('2026-11-04', 'ours')],
      [day('2026-11-05', 'b'), day('2026-11-04', 'theirs'), day('2026-01-01', 'a')],
    ),
  ).toEqual([day('2026-01-01', 'a'), day('2026-11-04', 'ours'), day('2026-11-05', 'b')]);
});

// 28 December 2024 and 1 November 2025 are Saturdays, 7 November 2025 is a Friday.
it.each([
  ['Рабочая суббота', '20251101', 'workdays'],
  ['Рабочий день (перенос с понедельника 3 ноября)', '20251101', 'workdays'],
  ['РАБОЧИЙ ДЕНЬ', '20241228', 'workdays'],
  ['Working Saturday', '20251101', 'workdays'],
  ['Workday in exchange for Monday', '20251101', 'workdays'],
  ['Нерабочий день', '20251101', 'holidays'],
  ['Non-working day', '20251101', 'holidays'],
  ['Non working Saturday', '20251101', 'holidays'],
  ['Выходной, перенесён с субботы', '20251107', 'holidays'],
  ['Сокращённый рабочий день', '20251107', 'unread'],
  ['Working day', '20251107', 'unread'],
] as const)('"%s" on %s is taken for one of the %s', (name, date, list) => {
  const read = readIcal(
    ['BEGIN:VEVENT', `SUMMARY:${name}`, `DTSTART;VALUE=DATE:${date}`, 'END:VEVENT'].join('\n'),
  );
  const counts = { holidays: 0, workdays: 0, unread: 0, [list]: 1 };
  expect({
    holidays: read.holidays.length,
    workdays: read.workdays.length,
    unread: read.unread.length,
  }).toEqual(counts);
});
