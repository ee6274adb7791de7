import { useEffect } from 'react';
import type { PresenceInput } from '#contract/presence.ts';
import { api, done } from '../client.ts';

/** Well inside what the API believes without a new sign: 6 s of typing, 20 s of reading. */
const BEAT_MS = 3_000;
const BEATS_OF_READING = 3;
/** A pause this long is thinking, not typing. */
const TYPING_PAUSE_MS = 4_000;

const windowId = crypto.randomUUID();

let threadId: string | null = null;
let typedAt = Number.NEGATIVE_INFINITY;
let told: string | undefined;
let beatsSinceTold = 0;
let isTelling = false;
let timer: ReturnType<typeof setInterval> | undefined;

/** While the component is on screen, colleagues see that this person has the thread before them. */
export function useShowThread(shownId: string, personId: string): void {
  useEffect(() => {
    threadId = shownId;
    told = undefined;
    typedAt = Number.NEGATIVE_INFINITY;
    timer ??= setInterval(beat, BEAT_MS);
    document.addEventListener('visibilitychange', tell);
    tell();
    return () => {
      threadId = null;
      clearInterval(timer);
      timer = undefined;
      document.removeEventListener('visibilitychange', tell);
      tell();
    };
  }, [shownId, personId]);
}

/** A key was pressed in the reply: colleagues see it at once, not at the next beat. */
export function tellTyping(): void {
  typedAt = performance.now();
  tell();
}

function beat(): void {
  beatsSinceTold += 1;
  const isTyping = currentSign().isTyping;
  if (isTyping || beatsSinceTold >= BEATS_OF_READING) told = undefined;
  tell();
}

function currentSign(): Omit<PresenceInput, 'windowId'> {
  // Who looks at another window does not read this one.
  const shown = document.visibilityState === 'hidden' ? null : threadId;
  const isTyping = shown !== null && performance.now() - typedAt < TYPING_PAUSE_MS;
  return { threadId: shown, isTyping };
}

/** One sign at a time, so that an older one never arrives after a newer. */
function tell(): void {
  if (!isTelling) void tellUntilTrue();
}

async function tellUntilTrue(): Promise<void> {
  isTelling = true;
  // A thread that is left and shown again in one step is one sign.
  await Promise.resolve();
  for (;;) {
    const sign = currentSign();
    const words = JSON.stringify(sign);
    if (words === told) break;
    told = words;
    beatsSinceTold = 0;
    try {
      await done(api.presence.$put({ json: { windowId, ...sign } }));
    } catch {
      // Offline, or the thread is gone: the screen says so elsewhere, and the next beat tells again.
      break;
    }
  }
  isTelling = false;
}
