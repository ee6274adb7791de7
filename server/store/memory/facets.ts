import { caseStatuses } from '#contract/case-status-names.ts';
import { channels } from '#contract/channel-names.ts';
import { caseKinds, caseTopics } from '#contract/triage-names.ts';
import type { ThreadListQuery, ThreadRow } from '#contract/thread.ts';

/**
 * What a row is filtered by most, a bit for each value: a hundred thousand rows are looked through without
 * looking at one of them. Engines keep numbers of up to thirty bits without an object for each.
 */
export interface Facets {
  channels: number;
  traits: number;
}

type Query = Pick<ThreadListQuery, 'channel' | 'status' | 'waiting' | 'kind' | 'topic'>;

const traits = [
  'waiting yes',
  'waiting no',
  ...caseStatuses.map((status) => `status ${status}`),
  ...caseKinds.map((kind) => `kind ${kind}`),
  ...caseTopics.map((topic) => `topic ${topic}`),
];
const channelBits = bitsOf(channels);
const traitBits = bitsOf(traits);

export function facetsOf(row: ThreadRow): Facets {
  const { status, kind, topic, waitingSince } = row;
  return {
    channels: row.channels.reduce((bits, channel) => bits | bitOf(channelBits, channel), 0),
    traits:
      bitOf(traitBits, waitingSince === null ? 'waiting no' : 'waiting yes') |
      bitOf(traitBits, `status ${status}`) |
      bitOf(traitBits, `kind ${kind}`) |
      bitOf(traitBits, `topic ${topic}`),
  };
}

/** The bits that a row must have for these filters; zeros ask for nothing. */
export function askedFacets({ channel, status, waiting, kind, topic }: Query): Facets {
  const asked = [
    waiting && `waiting ${waiting}`,
    status && `status ${status}`,
    kind && `kind ${kind}`,
    topic && `topic ${topic}`,
  ];
  return {
    channels: channel === undefined ? 0 : bitOf(channelBits, channel),
    traits: asked.reduce((bits, trait) => (trait ? bits | bitOf(traitBits, trait) : bits), 0),
  };
}

function bitsOf(names: readonly string[]): ReadonlyMap<string, number> {
  if (names.length > 30) throw new Error(`${names.length} values do not fit into thirty bits`);
  return new Map(names.map((name, at) => [name, 1 << at]));
}

/** 0 for what a row does not have. */
function bitOf(bits: ReadonlyMap<string, number>, name: string): number {
  return bits.get(name) ?? 0;
}
