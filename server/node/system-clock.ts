import type { Clock } from '../api/context.ts';

let last = { ms: Number.NaN, text: '' };

/** Of this machine. A mention asks many times, mostly within one millisecond. */
export const systemClock: Clock = {
  now() {
    const ms = Date.now();
    if (ms !== last.ms) last = { ms, text: new Date(ms).toISOString() };
    return last.text;
  },
};
