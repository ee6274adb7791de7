import type { IngestResult, MentionBatch } from '#contract/mention.ts';
import { apiCaller, type AskableApi } from '../world/call-api.ts';
import { mentionOf, voiceOf } from '../world/mention-item.ts';
import { sourceOf } from '../world/sources.ts';
import { instantOf } from '../world/times.ts';
import type { Arrival } from './script/arrival.ts';
import { script } from './script/script.ts';

const SHORTEST_SECONDS = 20;
const LONGEST_SECONDS = 40;

interface SimulatorState {
  isRunning: boolean;
  /** How many mentions are still to come. */
  remaining: number;
}

/** Customers go on writing while somebody looks: one mention every 20 to 40 seconds, always the same ones in the same order. */
export function startSimulator(of: {
  api: AskableApi;
  clock: { now(): string };
  /** From 0 to below 1, like Math.random. */
  random(): number;
}) {
  const call = apiCaller(of.api);
  const coming = [...script];
  const listeners = new Set<() => void>();
  let state: SimulatorState = { isRunning: false, remaining: coming.length };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastDelivery: MentionBatch | undefined;

  function change(next: Partial<SimulatorState>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  function schedule(): void {
    clearTimeout(timer);
    if (!state.isRunning) return;
    const seconds = SHORTEST_SECONDS + of.random() * (LONGEST_SECONDS - SHORTEST_SECONDS);
    timer = setTimeout(() => void deliverNext(), seconds * 1000);
  }

  async function deliver(batch: MentionBatch): Promise<IngestResult[]> {
    const answer = await call<{ results: IngestResult[] }>('p-irina', 'POST', '/mentions', batch);
    return answer.results;
  }

  /** The next mention at once, running or not; null when the script is at its end. */
  async function deliverNext(): Promise<IngestResult | null> {
    const arrival = coming.shift();
    if (!arrival) {
      pause();
      return null;
    }
    change({ remaining: coming.length });
    schedule();
    lastDelivery = deliveryOf(arrival, of.clock.now());
    const [result] = await deliver(lastDelivery);
    return result ?? null;
  }

  /** A channel repeats its last webhook, as channels do when our answer got lost. */
  async function deliverLastAgain(): Promise<IngestResult[]> {
    return lastDelivery ? deliver(lastDelivery) : [];
  }

  function pause(): void {
    clearTimeout(timer);
    change({ isRunning: false });
  }

  function resume(): void {
    change({ isRunning: coming.length > 0 });
    schedule();
  }

  resume();
  return {
    get: (): SimulatorState => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    pause,
    resume,
    deliverNext,
    deliverLastAgain,
  };
}

function deliveryOf({ story, line, isEdit }: Arrival, now: string): MentionBatch {
  const times = isEdit ? { occurredAt: instantOf(line.at), editedAt: now } : { occurredAt: now };
  const source = sourceOf(voiceOf(story, line.as).channel).id;
  return { spec: 'mention/1', source, items: [mentionOf(story, line, times)] };
}
