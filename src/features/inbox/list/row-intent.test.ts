import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { INTENT_MS, rowIntent } from './row-intent.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** As an event whose target stands in the row of that thread, or in none. */
function over(threadId: string | null) {
  const row = threadId === null ? null : { getAttribute: () => threadId };
  return { target: { closest: () => row } as unknown as EventTarget };
}

function watched() {
  const read: string[] = [];
  return { read, ...rowIntent((threadId) => read.push(threadId)) };
}

test('a row that is pointed at for a moment is read once', () => {
  const { read, handlers } = watched();
  handlers.onPointerOver(over('a'));
  vi.advanceTimersByTime(INTENT_MS - 1);
  expect(read).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(read).toEqual(['a']);
  vi.advanceTimersByTime(1_000);
  expect(read).toEqual(['a']);
});

test('of rows that a pointer passes over only the last is read', () => {
  const { read, handlers } = watched();
  for (const id of ['a', 'b', 'c']) {
    handlers.onPointerOver(over(id));
    vi.advanceTimersByTime(INTENT_MS / 2);
  }
  vi.advanceTimersByTime(INTENT_MS);
  expect(read).toEqual(['c']);
});

test('a pointer that leaves the list in time reads nothing', () => {
  const { read, handlers } = watched();
  handlers.onPointerOver(over('a'));
  handlers.onPointerLeave();
  vi.advanceTimersByTime(1_000);
  expect(read).toEqual([]);
});

test('a press reads at once, and its pointing does not read again', () => {
  const { read, handlers } = watched();
  handlers.onPointerOver(over('a'));
  handlers.onPointerDown(over('a'));
  vi.advanceTimersByTime(1_000);
  expect(read).toEqual(['a']);
});

test('a focused row is read, and what is no row is not', () => {
  const { read, handlers } = watched();
  handlers.onFocus(over('a'));
  vi.advanceTimersByTime(INTENT_MS);
  handlers.onFocus(over(null));
  handlers.onPointerDown(over(null));
  vi.advanceTimersByTime(1_000);
  expect(read).toEqual(['a']);
});

test('a list that goes away reads nothing more', () => {
  const { read, handlers, forget } = watched();
  handlers.onPointerOver(over('a'));
  forget();
  vi.advanceTimersByTime(1_000);
  expect(read).toEqual([]);
});
