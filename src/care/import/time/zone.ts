const formats = new Map<string, Intl.DateTimeFormat>();

const DAY_MS = 86_400_000;

/**
 * Milliseconds since 1970 of a wall-clock time, given as if it were UTC, in an IANA zone. An hour that
 * the spring skips is read with the offset before it; one that comes twice in autumn is its first coming.
 */
export function zonedInstant(wallMs: number, timeZone: string): number {
  const before = wallMs - offsetAt(wallMs - DAY_MS, timeZone);
  const after = wallMs - offsetAt(wallMs + DAY_MS, timeZone);
  if (before === after || before + offsetAt(before, timeZone) === wallMs) return before;
  return after + offsetAt(after, timeZone) === wallMs ? after : before;
}

/** Since then clocks were only ever changed at a whole quarter of an hour. */
const EVEN_SINCE = Date.UTC(1980, 0, 1);
const QUARTER_MS = 900_000;
const remembered = 2_000;
const offsets = new Map<string, Map<number, number>>();

/** Milliseconds by which the wall clock of a zone is ahead of UTC at an instant. */
export function offsetAt(instant: number, timeZone: string): number {
  if (instant < EVEN_SINCE) return readOffset(instant, timeZone);
  const known = offsets.get(timeZone) ?? new Map<number, number>();
  offsets.set(timeZone, known);
  const quarter = Math.floor(instant / QUARTER_MS);
  const offset = known.get(quarter) ?? readOffset(instant, timeZone);
  if (known.size >= remembered) known.clear();
  known.set(quarter, offset);
  return offset;
}

function readOffset(instant: number, timeZone: string): number {
  const parts = formatFor(timeZone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((found) => found.type === type)?.value);
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}
