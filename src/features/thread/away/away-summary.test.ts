import { expect, test } from 'vitest';
import type { AwayStep } from '#contract/visit.ts';
import { countKinds, firstNewMessage, stops } from './away-summary.ts';

const step = (kind: AwayStep['kind'], messageId: string | null): AwayStep => ({
  kind,
  messageId,
  at: '2026-11-18T08:00:00.000Z',
  actorId: null,
});
const steps = [step('note', 'b'), step('customer', 'a'), step('customer', 'b'), step('case', null)];

test('kinds are counted in one order, whatever happened first', () => {
  expect(countKinds(steps)).toEqual([
    { kind: 'customer', count: 2 },
    { kind: 'note', count: 1 },
    { kind: 'case', count: 1 },
  ]);
});

test('each message is a stop once', () => {
  expect(stops(steps)).toEqual(['b', 'a']);
});

test('the line stands above the first message of somebody else that came since', () => {
  const messages = [
    { id: 'a', personId: null, receivedAt: '2026-11-18T08:00:00.000Z' },
    { id: 'own', personId: 'anna', receivedAt: '2026-11-18T08:45:00.000Z' },
    { id: 'b', personId: null, receivedAt: '2026-11-18T09:00:00.000Z' },
  ];
  const first = (since: string | null) => firstNewMessage(messages, since, 'anna');
  expect(first('2026-11-18T08:30:00.000Z')).toBe('b');
  expect(firstNewMessage(messages, '2026-11-18T08:30:00.000Z', 'boris')).toBe('own');
  expect(first('2026-11-18T09:00:00.000Z')).toBe(undefined);
  expect(first(null)).toBe(undefined);
});
