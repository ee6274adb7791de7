import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeDraftKeeper, type DraftStatus } from './draft-keeper.ts';
import { edited, emptyDraft, isDirty, sent, type DraftState } from './draft-state.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T09:00:00Z') });
});

afterEach(() => {
  vi.useRealTimers();
});

/** A desk whose API answers only when the test says so. */
function setUp() {
  let state: DraftState = emptyDraft;
  const requests: { text: string; answer: () => void; fail: () => void; end: () => void }[] = [];
  const told: DraftStatus[] = [];
  const kept: (string | null)[] = [];
  const browser = { isForbidden: false };
  const keeper = makeDraftKeeper({
    read: () => state,
    change: (change) => {
      state = change(state);
    },
    save: ({ text }) =>
      new Promise((resolve, reject) => {
        requests.push({
          text,
          answer: () => resolve(new Date().toISOString()),
          fail: () => reject(new Error('offline')),
          end: () => resolve(null),
        });
      }),
    keepHere: async ({ text }) => {
      if (browser.isForbidden) throw new Error('denied');
      kept.push(text);
    },
    forgetHere: async () => void kept.push(null),
    tell: (status) => told.push(status),
  });
  function type(text: string) {
    state = edited(state, { text });
    keeper.changed();
  }
  return {
    keeper,
    requests,
    told,
    kept,
    browser,
    type,
    read: () => state,
    send() {
      state = sent(state, new Date().toISOString());
    },
    async answer(index: number) {
      requests[index]?.answer();
      await vi.advanceTimersByTimeAsync(0);
    },
    async fail(index: number) {
      requests[index]?.fail();
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

test('a draft is saved once, 600 ms after the last keystroke', async () => {
  const desk = setUp();
  desk.type('H');
  await vi.advanceTimersByTimeAsync(599);
  desk.type('Hi');
  await vi.advanceTimersByTimeAsync(599);
  expect(desk.requests).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(desk.requests.map(({ text }) => text)).toEqual(['Hi']);
  await desk.answer(0);
  expect(isDirty(desk.read())).toBe(false);
  expect(desk.told.at(-1)).toBe('saved');
});

test('keystrokes during a save stay and are saved after it, never beside it', async () => {
  const desk = setUp();
  desk.type('one');
  await vi.advanceTimersByTimeAsync(600);
  desk.type('one two');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(desk.requests).toHaveLength(1);
  await desk.answer(0);
  expect(desk.read().text).toBe('one two');
  expect(desk.requests.map(({ text }) => text)).toEqual(['one', 'one two']);
  await desk.answer(1);
  expect(isDirty(desk.read())).toBe(false);
});

test('without a connection the words are kept here, then given to the API and forgotten here', async () => {
  const desk = setUp();
  desk.type('Hello');
  await vi.advanceTimersByTimeAsync(600);
  await desk.fail(0);
  expect(desk.kept).toEqual(['Hello']);
  expect(desk.told.at(-1)).toBe('kept-here');
  await vi.advanceTimersByTimeAsync(10_000);
  await desk.answer(1);
  expect(desk.kept).toEqual(['Hello', null]);
  expect(desk.told.at(-1)).toBe('saved');
});

test('where the browser keeps nothing either, the agent is told', async () => {
  const desk = setUp();
  desk.browser.isForbidden = true;
  desk.type('Hello');
  await vi.advanceTimersByTimeAsync(600);
  await desk.fail(0);
  expect(desk.told.at(-1)).toBe('only-shown');
  expect(desk.read().text).toBe('Hello');
});

test('leaving saves at once', async () => {
  const desk = setUp();
  desk.type('Hello');
  void desk.keeper.flush();
  await vi.advanceTimersByTimeAsync(0);
  expect(desk.requests).toHaveLength(1);
});

test('sending waits for a save under way, and none starts until the reply is answered', async () => {
  const desk = setUp();
  desk.type('Hello');
  await vi.advanceTimersByTimeAsync(600);
  const isHeld = vi.fn(() => undefined);
  void desk.keeper.hold().then(isHeld);
  await vi.advanceTimersByTimeAsync(0);
  expect(isHeld).not.toHaveBeenCalled();
  await desk.answer(0);
  expect(isHeld).toHaveBeenCalled();
  desk.type('Hello again');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(desk.requests).toHaveLength(1);
});

test('after a send nothing is saved; after a refused send the draft is', async () => {
  const desk = setUp();
  desk.type('Hello');
  await desk.keeper.hold();
  desk.keeper.release();
  await vi.advanceTimersByTimeAsync(600);
  expect(desk.requests.map(({ text }) => text)).toEqual(['Hello']);
  await desk.answer(0);
  await desk.keeper.hold();
  desk.send();
  desk.keeper.release();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(desk.requests).toHaveLength(1);
});

test('words on their way are kept here until the reply is answered', async () => {
  const desk = setUp();
  desk.type('Hello');
  await desk.keeper.hold();
  await desk.keeper.remember();
  expect(desk.kept).toEqual(['Hello']);
  expect(desk.told.at(-1)).toBe('unsaved');
  desk.send();
  desk.keeper.release();
  await vi.advanceTimersByTimeAsync(0);
  expect(desk.kept).toEqual(['Hello', null]);
});

test('a browser that keeps nothing sends all the same', async () => {
  const desk = setUp();
  desk.browser.isForbidden = true;
  desk.type('Hello');
  await desk.keeper.hold();
  await desk.keeper.remember();
  expect(desk.kept).toEqual([]);
});

test('words for a customer who was erased are kept nowhere, and not tried again', async () => {
  const desk = setUp();
  desk.type('Dear Vera');
  await vi.advanceTimersByTimeAsync(600);
  desk.requests[0]?.end();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(desk.requests).toHaveLength(1);
  expect(desk.read()).toMatchObject({ text: '', placeId: null });
  expect(isDirty(desk.read())).toBe(false);
  expect(desk.kept).toEqual([null]);
});
