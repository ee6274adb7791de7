const LONGEST_SECONDS = 3600;

/** The seconds that an answer's `Retry-After` asks to wait, an hour at most; undefined where it asks nothing. */
export function retryAfter(
  headers: Readonly<Record<string, string>>,
  nowMs: number,
): number | undefined {
  const given = headers['retry-after']?.trim();
  if (given === undefined || given === '') return undefined;
  const seconds = /^\d+$/.test(given) ? Number(given) : (Date.parse(given) - nowMs) / 1000;
  return Number.isNaN(seconds)
    ? undefined
    : Math.ceil(Math.min(LONGEST_SECONDS, Math.max(0, seconds)));
}
