/** Wall-clock arithmetic in an IANA zone, without a date library. */
export interface LocalDay {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  /** 0 is Monday. */
  weekday: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

export function localNow(nowMs: number, zone: string): LocalDay & { minutes: number } {
  const wall = new Date(nowMs + offsetMs(nowMs, zone));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    weekday: (wall.getUTCDay() + 6) % 7,
    minutes: wall.getUTCHours() * 60 + wall.getUTCMinutes(),
  };
}

export function addDays(day: LocalDay, days: number): LocalDay {
  const moved = new Date(Date.UTC(day.year, day.month - 1, day.day + days));
  return {
    year: moved.getUTCFullYear(),
    month: moved.getUTCMonth() + 1,
    day: moved.getUTCDate(),
    weekday: (moved.getUTCDay() + 6) % 7,
  };
}

/**
 * UTC moment of a wall-clock time. An hour that the spring skips is read with the offset before it; one
 * that comes twice in autumn is its first coming.
 */
export function momentOf(day: LocalDay, minutes: number, zone: string): number {
  const wall = Date.UTC(day.year, day.month - 1, day.day, 0, minutes);
  const before = wall - offsetMs(wall - 24 * hour, zone);
  const after = wall - offsetMs(wall + 24 * hour, zone);
  if (before === after || before + offsetMs(before, zone) === wall) return before;
  return after + offsetMs(after, zone) === wall ? after : before;
}

const offsets = new Map<string, Map<number, number>>();
const hour = 3_600_000;

/** Offsets change at most at whole hours, and the platform takes long to tell one. */
function offsetMs(ms: number, zone: string): number {
  let inZone = offsets.get(zone);
  if (!inZone) offsets.set(zone, (inZone = new Map()));
  const at = Math.floor(ms / hour);
  const known = inZone.get(at);
  if (known !== undefined) return known;
  if (inZone.size > 2_000) inZone.clear();
  const offset = readOffset(ms, zone);
  inZone.set(at, offset);
  return offset;
}

function readOffset(ms: number, zone: string): number {
  const whole = Math.floor(ms / 60_000) * 60_000;
  const parts: Record<string, number> = {};
  for (const { type, value } of format(zone).formatToParts(whole)) parts[type] = Number(value);
  const wall = Date.UTC(parts.year!, parts.month! - 1, parts.day!, parts.hour! % 24, parts.minute!);
  return wall - whole;
}

function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(zone, made);
  return made;
}
