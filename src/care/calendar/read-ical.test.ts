import { expect, it } from 'vitest';
import { readIcal } from './read-ical.ts';

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
  expect(readIcal(ics)).toEqual([
    { date: '2026-11-04', name: 'День народного единства, выходной', isYearly: true },
    { date: '2026-12-30', name: 'Break', isYearly: false },
    { date: '2026-12-31', name: 'Break', isYearly: false },
    { date: '2027-01-01', name: 'Break', isYearly: false },
  ]);
});

it.each(['', 'hello', 'BEGIN:VEVENT\nDTSTART:20261340\nEND:VEVENT'])('%j holds no day', (text) => {
  expect(readIcal(text)).toEqual([]);
});
