import { expect, test } from 'vitest';
import { measure } from '#care/channels/count.ts';
import type { Finding } from '#care/tone/types.ts';
import type { PlaceOption } from '#contract/reply.ts';
import { obstacleTo, type Sendable } from './obstacle.ts';

const limit = { max: 280, unit: 'x-weighted' } as const;
const open: PlaceOption = {
  place: { sourceId: 'src-x', visibility: 'public', inReplyToId: 'm-1' },
  channel: 'x',
  sourceName: 'X: Ranet',
  mode: 'api',
  closedBecause: null,
  privateUrl: null,
  chatUrl: null,
  limit,
  files: null,
};
const closed: PlaceOption = { ...open, mode: 'none', closedBecause: 'inbound-only' };
const card = { severity: 'block', rule: 'pii-card' } as Finding;
const advice = { severity: 'advice', rule: 'officialese' } as Finding;
const long = 'x'.repeat(281);
const unlooked = { kind: 'file-unlooked' } as const;

function reply(change: Partial<Sendable>): Sendable {
  const text = change.text ?? 'We are on it.';
  return {
    option: open,
    text,
    measure: measure(text, limit),
    findings: [],
    files: null,
    promiseDueAt: null,
    now: '2026-11-22T12:00:00.000Z',
    ...change,
  };
}

test.each([
  ['nothing', reply({}), undefined],
  ['nothing, though there is advice', reply({ findings: [advice] }), undefined],
  ['that the place is closed', reply({ option: closed, text: '' }), 'closed'],
  ['that there are no words', reply({ text: ' \n ' }), 'empty'],
  ['a block before the length', reply({ text: long, findings: [advice, card] }), 'block'],
  ['the length', reply({ text: long }), 'too-long'],
  ['its files before the length', reply({ text: long, files: unlooked }), 'file-unlooked'],
  ['a block before its files', reply({ findings: [card], files: unlooked }), 'block'],
  ['a promise for the past', reply({ promiseDueAt: '2026-11-22T12:00:00.000Z' }), 'promise-past'],
  ['nothing about a promise ahead', reply({ promiseDueAt: '2026-11-22T12:00:01.000Z' }), undefined],
])('what stands in the way: %s', (_, sendable, kind) => {
  expect(obstacleTo(sendable)?.kind).toBe(kind);
});
