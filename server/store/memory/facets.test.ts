import { expect, test } from 'vitest';
import { matchesFilter } from '#care/thread/views.ts';
import { caseStatuses } from '#contract/case-status-names.ts';
import { channels } from '#contract/channel-names.ts';
import { caseKinds, caseTopics } from '#contract/triage-names.ts';
import type { ThreadRow } from '#contract/thread.ts';
import { askedFacets, facetsOf } from './facets.ts';

const waitingSince = '2026-11-18T07:00:00.000Z';
const plain = { channels: [], status: null, kind: null, topic: null, waitingSince: null };
const rows = [
  plain,
  { ...plain, waitingSince },
  { ...plain, channels: ['vk', 'other'], status: 'open', kind: 'claim', topic: 'card' },
  ...channels.map((channel) => ({ ...plain, channels: [channel] })),
  ...caseStatuses.map((status) => ({ ...plain, status })),
  ...caseKinds.map((kind) => ({ ...plain, kind })),
  ...caseTopics.map((topic) => ({ ...plain, topic })),
] as ThreadRow[];

test.each([
  {},
  { channel: 'vk', status: 'open', kind: 'claim', topic: 'card', waiting: 'no' } as const,
  { channel: 'vk', waiting: 'yes' } as const,
  ...channels.map((channel) => ({ channel })),
  ...caseStatuses.map((status) => ({ status })),
  ...caseKinds.map((kind) => ({ kind })),
  ...caseTopics.map((topic) => ({ topic })),
  ...(['yes', 'no'] as const).map((waiting) => ({ waiting })),
])('rows with the facets of %o are those that match it', (query) => {
  const asked = askedFacets(query);
  for (const row of rows) {
    const has = facetsOf(row);
    const hasAll =
      (has.channels & asked.channels) === asked.channels &&
      (has.traits & asked.traits) === asked.traits;
    expect(hasAll).toBe(matchesFilter(row, query));
  }
});
