import { expect, test } from 'vitest';
import type { FoundPromise } from '#care/tone/types.ts';
import { promiseOf, withoutPromise } from './promise-choice.ts';

const at = '2026-11-22T15:00:00.000Z';

function found(text: string, words: string, time: string | null = at): FoundPromise {
  const start = text.indexOf(words);
  return { at: time, who: 'Anna Petrova', what: `${text} `, start, end: start + words.length };
}

const text = 'I will write by 18:00.';
const promise = found(text, 'write by 18:00');

test('the words of the reply promise, without being asked', () => {
  expect(promiseOf({ kind: 'found' }, promise, text)).toEqual({ text, dueAt: at });
});

test('without a usable time nothing is promised', () => {
  expect(promiseOf({ kind: 'found' }, found(text, 'write', null), text)).toBeNull();
  expect(promiseOf({ kind: 'found' }, null, text)).toBeNull();
});

test('what the agent set goes before what the words say', () => {
  const own = { text: 'A call', dueAt: '2026-11-23T09:00:00.000Z' };
  expect(promiseOf({ kind: 'set', promise: own }, promise, text)).toBe(own);
});

test('a removed promise stays away while its words stand', () => {
  const removed = withoutPromise(promise, text);
  expect(promiseOf(removed, promise, text)).toBeNull();
  const longer = `Hello. ${text}`;
  expect(promiseOf(removed, found(longer, 'write by 18:00'), longer)).toBeNull();
});

test('other words promise anew', () => {
  const removed = withoutPromise(promise, text);
  const changed = 'I will write by 19:00.';
  expect(promiseOf(removed, found(changed, 'write by 19:00'), changed)?.text).toBe(changed);
});

test('removing what was set by hand gives the words back their say', () => {
  expect(withoutPromise(null, text)).toEqual({ kind: 'found' });
});
