import type { Files, ReadFile } from '../../api/context.ts';

/** A player asks for a file part by part, and a team looks at a picture at the same time. */
const KEPT_MS = 10 * 60_000;
const MOST_BYTES = 64 * 1024 * 1024;

interface Remembered {
  until: number;
  reading: Promise<ReadFile>;
  /** Known once it has been read. */
  bytes: number;
}

/** Files of others as they were read a moment ago: their host is asked once, by however many. */
export function rememberedFiles(files: Files, now: () => number = Date.now): Files {
  // In the order they were asked for: the first are forgotten first.
  const known = new Map<string, Remembered>();

  return {
    read(url, limits) {
      const key = `${limits.maxBytes} ${url}`;
      const found = known.get(key);
      if (found && found.until > now()) return found.reading;
      known.delete(key);
      const fresh: Remembered = {
        until: now() + KEPT_MS,
        bytes: 0,
        reading: files.read(url, limits).then((answer) => {
          settle(key, fresh, answer);
          return answer;
        }),
      };
      known.set(key, fresh);
      return fresh.reading;
    },
  };

  /** What could not be read is asked for again by whoever comes next. */
  function settle(key: string, fresh: Remembered, answer: ReadFile): void {
    if (answer.state === 'read') fresh.bytes = answer.bytes.byteLength;
    else if (known.get(key) === fresh) known.delete(key);
    let sum = [...known.values()].reduce((total, { bytes }) => total + bytes, 0);
    for (const [old, { until, bytes }] of known) {
      if (sum <= MOST_BYTES && until > now()) continue;
      known.delete(old);
      sum -= bytes;
    }
  }
}
