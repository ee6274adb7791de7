import { expect, test } from 'vitest';
import { newsSince } from './imap.ts';

const now = Date.UTC(2026, 10, 20);
const lastDays = { since: new Date(Date.UTC(2026, 10, 17)) };

test.each([
  ['the first time what came in the last days', undefined, lastDays],
  ['afterwards what has a higher number', { validity: '7', uid: 41 }, { uid: '42:*' }],
  ['of a folder numbered anew not the whole of it', { validity: '6', uid: 41 }, lastDays],
])('it is asked for %s', (_what, known, query) => {
  expect(newsSince(known, '7', now)).toEqual(query);
});
