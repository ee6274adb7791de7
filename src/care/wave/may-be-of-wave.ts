/** What is told late, or brought in by an import, makes no wave. */
const FRESH_MS = 2 * 3_600_000;

export function mayBeOfWave(occurredAt: string, now: string): boolean {
  return Date.parse(now) - Date.parse(occurredAt) <= FRESH_MS;
}
