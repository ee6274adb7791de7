import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Person } from '#contract/person.ts';
import { sessionMemory, type SignedIn } from './session-memory.ts';

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-28T09:00:00Z') }));
afterEach(() => void vi.useRealTimers());

const anna: Person = { id: 'anna', name: 'Анна', role: 'lead', trust: 'none', tz: 'Europe/Moscow' };
const hour = 3_600_000;

function asked({ hears = (): boolean => true, endsInMs = hour } = {}) {
  const memory = sessionMemory(hears);
  const find = vi.fn(async (): Promise<SignedIn | undefined> => ({
    person: anna,
    endsAt: Date.now() + endsInMs,
  }));
  return { memory, find, ask: (cookie?: string) => memory.person(cookie, find) };
}

test('who asked is known by their cookie, and by no other', async () => {
  const { ask, find } = asked();
  expect([await ask('a'), await ask('a')]).toEqual([anna, anna]);
  expect(find).toHaveBeenCalledTimes(1);
  await ask('b');
  expect(find).toHaveBeenCalledTimes(2);
});

test('without one cookie that counts everybody is found anew', async () => {
  const { ask, find } = asked();
  await ask();
  await ask();
  expect(find).toHaveBeenCalledTimes(2);
});

test('nobody is not remembered', async () => {
  const { ask, find } = asked();
  find.mockResolvedValueOnce(undefined);
  expect(await ask('a')).toBeUndefined();
  expect(await ask('a')).toBe(anna);
});

test('what cannot be found is not remembered either', async () => {
  const { ask, find } = asked();
  find.mockRejectedValueOnce(new Error('the database is away'));
  await expect(ask('a')).rejects.toThrow('the database is away');
  expect(await ask('a')).toBe(anna);
});

test('it is good for thirty seconds, counted from when it was asked', async () => {
  const { ask, find, memory } = asked();
  const slow = async () => {
    vi.advanceTimersByTime(20_000);
    return find();
  };
  await memory.person('a', slow);
  vi.advanceTimersByTime(9_999);
  await ask('a');
  expect(find).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  await ask('a');
  expect(find).toHaveBeenCalledTimes(2);
});

test('a clock that is set back makes nothing good for longer', async () => {
  const { ask, find } = asked();
  await ask('a');
  vi.advanceTimersByTime(30_000);
  vi.setSystemTime('2026-11-28T08:00:00Z');
  await ask('a');
  expect(find).toHaveBeenCalledTimes(2);
});

test('it ends with the session', async () => {
  const { ask, find } = asked({ endsInMs: 5_000 });
  await ask('a');
  vi.advanceTimersByTime(4_999);
  await ask('a');
  expect(find).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  await ask('a');
  expect(find).toHaveBeenCalledTimes(2);
});

test('what is forgotten is found anew', async () => {
  const { ask, find, memory } = asked();
  await ask('a');
  memory.forget();
  await ask('a');
  expect(find).toHaveBeenCalledTimes(2);
});

test('what was read before a change was heard is not remembered after it', async () => {
  const { ask, find, memory } = asked();
  const overtaken = async () => {
    memory.forget();
    return find();
  };
  expect(await memory.person('a', overtaken)).toBe(anna);
  await ask('a');
  expect(find).toHaveBeenCalledTimes(2);
});

test('while no change would be heard nothing is believed and nothing remembered', async () => {
  let hears = true;
  const { ask, find } = asked({ hears: () => hears });
  await ask('a');
  hears = false;
  await ask('a');
  await ask('b');
  expect(find).toHaveBeenCalledTimes(3);
  hears = true;
  await ask('b');
  expect(find).toHaveBeenCalledTimes(4);
});

test('of very many the oldest are forgotten', async () => {
  const { ask, find } = asked();
  for (let nth = 0; nth <= 5_000; nth += 1) await ask(`${nth}`);
  find.mockClear();
  await ask('1');
  await ask('5000');
  expect(find).not.toHaveBeenCalled();
  await ask('0');
  expect(find).toHaveBeenCalledTimes(1);
});
