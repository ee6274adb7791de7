import { describe, expect, test } from 'vitest';
import type { Finding, Severity } from '#care/tone/types.ts';
import { inOrder, numberFindings, openFindings } from './finding-numbers.ts';

const finding = (key: string, severity: Severity = 'advice') => ({ key, severity }) as Finding;
const keysOf = (findings: Finding[]) => findings.map(({ key }) => key);

describe('numbers', () => {
  test.each([
    ['begin in the order of the text', [], ['a', 'b'], ['a', 'b']],
    ['are kept when another comes before it in the text', ['a'], ['b', 'a'], ['a', 'b']],
    ['close up when one goes', ['a', 'b', 'c'], ['c', 'b'], ['b', 'c']],
    ['end with the new one when another goes', ['a', 'b'], ['c', 'b'], ['b', 'c']],
  ] as const)('%s', (_, before, keys, expected) => {
    const numbers = numberFindings(numberFindings(new Map(), before), keys);
    expect([...numbers]).toEqual(expected.map((key, index) => [key, index + 1]));
  });

  test('are the same map while nothing changes', () => {
    const numbers = new Map([
      ['a', 1],
      ['b', 2],
    ] as const);
    expect(numberFindings(numbers, ['b', 'a'])).toBe(numbers);
  });
});

describe('open cards', () => {
  const four = ['a', 'b', 'c', 'd'];
  const numbers = numberFindings(new Map(), four);

  test('are the first three, in the order of their numbers', () => {
    const findings = four.toReversed().map((key) => finding(key));
    expect(keysOf(openFindings(findings, numbers))).toEqual(['a', 'b', 'c']);
    expect(keysOf(inOrder(findings, numbers))).toEqual(four);
  });

  test('always hold a block, which takes the place of the last', () => {
    const findings = four.map((key) => finding(key, key === 'd' ? 'block' : 'warn'));
    expect(keysOf(openFindings(findings, numbers))).toEqual(['a', 'b', 'd']);
  });

  test('hold the one that was stepped to, whatever it is', () => {
    const findings = four.map((key) => finding(key, key === 'd' ? 'note' : 'warn'));
    expect(keysOf(openFindings(findings, numbers, 'd'))).toEqual(['a', 'b', 'd']);
  });

  test('leave notes to who asks for more', () => {
    const findings = four.map((key) => finding(key, key === 'a' ? 'note' : 'advice'));
    expect(keysOf(openFindings(findings, numbers))).toEqual(['b', 'c', 'd']);
  });
});
