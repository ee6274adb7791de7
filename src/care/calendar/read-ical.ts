import type { Holiday } from '#contract/calendar.ts';

const DAY_MS = 86_400_000;
/** A holiday that seems to last longer is a mistake of the file. */
const LONGEST_DAYS = 60;

/** The days of an iCalendar file (RFC 5545): each day of each event, yearly where its rule says so. */
export function readIcal(text: string): Holiday[] {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const holidays: Holiday[] = [];
  let event: Map<string, string> | undefined;
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') event = new Map();
    else if (line === 'END:VEVENT') {
      if (event) holidays.push(...daysOf(event));
      event = undefined;
    } else if (event) {
      const [, name, value] = /^([A-Za-z-]+)[^:]*:(.*)$/.exec(line) ?? [];
      // Alarms and the like stand inside an event and repeat its names.
      if (name && value !== undefined && !event.has(name.toUpperCase()))
        event.set(name.toUpperCase(), value);
    }
  }
  return holidays;
}

function daysOf(event: Map<string, string>): Holiday[] {
  const first = dayOf(event.get('DTSTART'));
  if (first === undefined) return [];
  // The end of a whole-day event is the day after its last.
  const end = dayOf(event.get('DTEND')) ?? first + DAY_MS;
  const days = Math.min(Math.max(1, (end - first) / DAY_MS), LONGEST_DAYS);
  const isYearly = /(?:^|;)FREQ=YEARLY(?:;|$)/i.test(event.get('RRULE') ?? '');
  const name = (event.get('SUMMARY') ?? '').replace(/\\([,;\\])/g, '$1').slice(0, 200);
  return Array.from({ length: days }, (_, index) => ({
    date: new Date(first + index * DAY_MS).toISOString().slice(0, 10),
    name,
    isYearly,
  }));
}

function dayOf(value: string | undefined): number | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(value ?? '') ?? [];
  const at = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(at) ? undefined : at;
}
