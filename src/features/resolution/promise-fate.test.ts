import { expect, it } from 'vitest';
import { promiseFate } from './promise-fate.ts';

const now = '2026-11-18T10:00:00.000Z';
const later = '2026-11-18T12:00:00.000Z';
const earlier = '2026-11-18T09:00:00.000Z';

it.each([
  ['confirmed in time', later, true, null, 'kept'],
  ['confirmed too late', earlier, true, null, 'broken'],
  ['closed without the customer’s word', later, false, 'unconfirmed', 'withdrawn'],
  ['only waiting for the customer', later, false, null, 'stays'],
] as const)('%s', (_title, dueAt, isConfirmed, outcome, fate) => {
  expect(promiseFate({ dueAt }, { isFixed: true, isConfirmed, outcome }, now)).toBe(fate);
});
