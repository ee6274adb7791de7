import type { Person, Trust } from '#contract/person.ts';

/** One in ten, unless a lead has said otherwise. */
const USUAL_SHARE = 10;

export interface TrustLevel {
  trust: Trust;
  /** Of a hundred replies, how many a lead reads of somebody trusted with a sample. */
  sampleShare: number;
}

/** How far a person is let go in a source: what was said of that source, else what is said of the person. */
export function trustIn(person: Person, sourceId: string | null): TrustLevel {
  const own = sourceId === null ? undefined : person.trustIn?.[sourceId];
  const trust = own?.trust ?? person.trust;
  return { trust, sampleShare: own?.sampleShare ?? person.sampleShare ?? USUAL_SHARE };
}

/** A lead changes it. Null takes back what was said of one source; of the whole person something always holds. */
export function withTrust(
  person: Person,
  sourceId: string | null,
  level: TrustLevel | null,
): Person {
  if (sourceId === null) return level ? { ...person, ...level } : person;
  const { [sourceId]: _, ...others } = person.trustIn ?? {};
  return { ...person, trustIn: level ? { ...others, [sourceId]: level } : others };
}
