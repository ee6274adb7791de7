import { expect, it } from 'vitest';
import type { PromiseReminder } from '#contract/promise.ts';
import { countUntold } from './untold-ends.ts';

function promise(state: PromiseReminder['promise']['state'], threadId: string): PromiseReminder {
  return { promise: { state, threadId } } as PromiseReminder;
}

it('counts customers who have to be told how a promise ended, each once', () => {
  expect(countUntold({ promises: [] })).toBe(0);
  const promises = [
    promise('open', 'a'),
    promise('broken', 'b'),
    promise('withdrawn', 'b'),
    promise('withdrawn', 'c'),
  ];
  expect(countUntold({ promises })).toBe(2);
});
