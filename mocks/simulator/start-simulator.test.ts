import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ThreadDetail, ThreadPage } from '#contract/thread.ts';
import { quietWorld, seededWorld, type TestWorld } from '../world/seeded-world.ts';
import { script } from './script/script.ts';
import { startSimulator } from './start-simulator.ts';

beforeAll(seededWorld, 60_000);
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function watching(world: TestWorld) {
  return { ...world, simulator: startSimulator({ ...world, random: () => 0.5 }) };
}

describe('the simulator', () => {
  test('brings a mention by itself every half minute', async () => {
    const { simulator } = watching(await quietWorld());
    await vi.advanceTimersByTimeAsync(29_000);
    expect(simulator.get()).toEqual({ isRunning: true, remaining: script.length });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(simulator.get().remaining).toBe(script.length - 1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(simulator.get().remaining).toBe(script.length - 3);
  });

  test('is silent while paused and goes on where it stopped', async () => {
    const { simulator } = watching(await quietWorld());
    simulator.pause();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(simulator.get()).toEqual({ isRunning: false, remaining: script.length });
    simulator.resume();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(simulator.get().remaining).toBe(script.length - 1);
  });

  test('tells those who subscribed, and no longer those who left', async () => {
    const { simulator } = watching(await quietWorld());
    const heard = vi.fn();
    const leave = simulator.subscribe(heard);
    await simulator.deliverNext();
    expect(heard).toHaveBeenCalledTimes(1);
    leave();
    await simulator.deliverNext();
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test('delivers its whole script without a rejection and then stops', async () => {
    const { simulator } = watching(await seededWorld());
    const codes: string[] = [];
    for (let result = await simulator.deliverNext(); result; result = await simulator.deliverNext())
      codes.push(result.code);
    expect(codes).toHaveLength(script.length);
    expect(new Set(codes)).toEqual(new Set(['accepted', 'updated']));
    expect(simulator.get()).toEqual({ isRunning: false, remaining: 0 });
  });

  test('reopens the case of the customer for whom it was not solved', async () => {
    const { simulator, call } = watching(await seededWorld());
    const before = await search(call, 'Гусельников');
    for (let sent = 0; sent < 3; sent += 1) await simulator.deliverNext();
    const { cases } = await call<ThreadDetail>('p-anna', 'GET', `/threads/${before.id}`);
    expect(cases).toHaveLength(1);
    expect(cases[0]).toMatchObject({
      number: before.caseNumber,
      status: 'open',
      reopenedCount: 1,
    });
  });

  test('delivers the last webhook twice and it is stored once', async () => {
    const { simulator, call } = watching(await seededWorld());
    expect(await simulator.deliverLastAgain()).toEqual([]);
    const first = await simulator.deliverNext();
    const again = await simulator.deliverLastAgain();
    expect(again.map((result) => result.code)).toEqual(['duplicate']);
    expect(again[0]?.mentionId).toBe(first?.mentionId);
    expect((await search(call, 'Kieran Moss')).messageCount).toBe(2);
  });
});

async function search(call: TestWorld['call'], name: string) {
  const q = encodeURIComponent(name);
  const { rows } = await call<ThreadPage>('p-anna', 'GET', `/threads?q=${q}`);
  const [row] = rows;
  if (!row) throw new Error(`nobody is called ${name}`);
  return row;
}
