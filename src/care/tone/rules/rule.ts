import type { Hit } from '../pattern/match.ts';
import type { Promises } from '../promises.ts';
import { rangeOf, type Doc } from '../text/doc.ts';
import type { CustomerProfile, Lang, ToneInput } from '../types.ts';
import type { RuleId } from './catalogue.ts';

/** Everything a rule may look at; built once per check. */
export interface Scene {
  input: ToneInput;
  doc: Doc;
  /** What the reply is in; `null` where nothing tells. */
  lang: Lang | null;
  profile: CustomerProfile;
  promises: Promises;
}

export interface Span {
  /** UTF-16 offsets in the text as typed. */
  start: number;
  end: number;
  params?: Record<string, string>;
  /** The finding speaks of what is absent: it waits while a sentence is being written. */
  absence?: boolean;
}

export interface Rule {
  id: RuleId;
  find(scene: Scene): Span[];
}

export function span(doc: Doc, hit: Hit, params?: Record<string, string>): Span {
  const range = rangeOf(doc, hit);
  return params ? { ...range, params } : range;
}

/** A finding about what the reply lacks hangs on its last sentence. */
export function lacking(doc: Doc, params?: Record<string, string>): Span[] {
  // A signature or a link may stand at the very end: «^MS», “*Anna”.
  const last = doc.sentences.findLast(({ words }) => words >= 3) ?? doc.sentences.at(-1);
  if (!last) return [];
  return [{ ...span(doc, { from: last.from, to: last.to }, params), absence: true }];
}
