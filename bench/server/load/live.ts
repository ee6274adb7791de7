import { quantile } from '../../figures.ts';

interface Feed {
  /** Answers once the feed stands; `heard` is called with every event of the log. */
  open(heard: () => void): Promise<void>;
}

/**
 * So many readers of the live feed, and events one after another. Milliseconds from sending a mention until each
 * reader has the first event of it, so what it takes to take the mention in is part of them.
 */
export async function measureLive(
  feed: Feed,
  { readers, events }: { readers: number; events: number },
  happen: () => Promise<unknown>,
) {
  const took: number[] = [];
  let began = 0;
  let missing = new Set<number>();
  let allHeard = () => undefined as void;
  await Promise.all(
    Array.from({ length: readers }, (_, reader) =>
      feed.open(() => {
        if (!missing.delete(reader)) return;
        took.push(performance.now() - began);
        if (missing.size === 0) allHeard();
      }),
    ),
  );
  for (let event = 0; event < events; event += 1) {
    const whole = new Promise<void>((resolve) => {
      allHeard = resolve;
    });
    missing = new Set(Array.from({ length: readers }, (_, reader) => reader));
    began = performance.now();
    await happen();
    await whole;
  }
  return {
    readers,
    events,
    heard: took.length,
    p50: quantile(took, 0.5),
    p95: quantile(took, 0.95),
    p99: quantile(took, 0.99),
  };
}

/** The feed at an address, read by whoever this cookie is of. */
export function feedAt(url: string, cookie: string): Feed & { close(): void } {
  const closing = new AbortController();
  return {
    async open(heard) {
      const response = await fetch(url, { headers: { cookie }, signal: closing.signal });
      if (!response.ok || !response.body) throw new Error(`The feed answered ${response.status}.`);
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      await reader.read();
      void listen(reader, heard);
    },
    close: () => closing.abort(),
  };
}

async function listen(reader: ReadableStreamDefaultReader<string>, heard: () => void) {
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (value.includes('event: log')) heard();
    }
  } catch {
    // The feed was closed: nobody listens any more.
  }
}
