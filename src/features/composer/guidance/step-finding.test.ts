import { describe, expect, test } from 'vitest';
import type { Finding } from '#care/tone/types.ts';
import { findingAt, stepFinding } from './step-finding.ts';

const first = { key: 'first', start: 5, end: 10 } as Finding;
const second = { key: 'second', start: 20, end: 30 } as Finding;
const both = [second, first];
const caret = (at: number) => ({ start: at, end: at });

describe('F8', () => {
  test.each([
    ['from the beginning to the first', caret(0), 1, first],
    ['from between to the next', caret(12), 1, second],
    ['from between back to the one before', caret(12), -1, first],
    ['from the end round to the first', caret(40), 1, first],
    ['from the beginning back round to the last', caret(0), -1, second],
    ['from the selected one on', { start: 5, end: 10 }, 1, second],
    ['from the selected last one round', { start: 20, end: 30 }, 1, first],
    ['from the selected first one back round', { start: 5, end: 10 }, -1, second],
  ] as const)('steps %s', (_, selection, step, expected) => {
    expect(stepFinding(both, selection, step)).toBe(expected);
  });

  test('goes nowhere without findings', () => {
    expect(stepFinding([], caret(0), 1)).toBeUndefined();
  });
});

test.each([
  ['the selected one', { start: 20, end: 30 }, second],
  ['the one around the caret', caret(7), first],
  ['none beside the caret', caret(15), undefined],
])('not here speaks of %s', (_, selection, expected) => {
  expect(findingAt(both, selection)).toBe(expected);
});
