import { expect, test } from 'vitest';
import { aMessage, aSource } from '../thread/samples.ts';
import { isWindowOver, replyWindowEnd } from './reply-window.ts';

const source = aSource({ id: 'messenger', channel: 'messenger' });
const at = (occurredAt: string, change = {}) =>
  aMessage({ sourceId: 'messenger', visibility: 'private', occurredAt, ...change });
const first = at('2026-11-18T09:00:00.000Z');
const second = at('2026-11-18T12:00:00.000Z');

test.each([
  ['a day from the last word', [second, first], source, '2026-11-19T12:00:00.000Z'],
  [
    'never by our own words',
    [first, { ...second, direction: 'out' as const }],
    source,
    '2026-11-19T09:00:00.000Z',
  ],
  [
    'never by a public comment',
    [at('2026-11-18T09:00:00.000Z', { visibility: 'public' })],
    source,
    null,
  ],
  ['never by another source', [{ ...first, sourceId: 'other' }], source, null],
  ['never on a channel without windows', [first], { ...source, channel: 'email' as const }, null],
])('it ends %s', (_what, messages, on, end) => {
  expect(replyWindowEnd(messages, on)).toBe(end);
});

test.each([
  ['2026-11-19T11:59:59.999Z', false],
  ['2026-11-19T12:00:00.000Z', true],
])('at %s it is over: %s', (now, isOver) => {
  expect(isWindowOver([first, second], source, now)).toBe(isOver);
});
