import { arbitrate } from './arbitrate.ts';
import type { Readers } from './language/readers.ts';
import { readers } from './languages/index.ts';
import { profileOf } from './profile/profile.ts';
import { findPromises, foundPromise, type Promises } from './promises.ts';
import { ruleMeta, type RuleId } from './rules/catalogue.ts';
import { rules } from './rules/index.ts';
import type { Rule, Scene, Span } from './rules/rule.ts';
import { readText, type Doc } from './text/doc.ts';
import { languageOf } from './text/language-of.ts';
import type { Finding, ToneInput, ToneResult } from './types.ts';

/** A reply read once. What shows of it hangs on where the caret stands. */
export type Reading = (caret?: number) => ToneResult;

export interface Engine {
  /**
   * Reads a reply and says what grates in it. Pure and deterministic: the same input gives the same
   * findings, in the browser and on the server. It points and asks; it never words the reply.
   */
  analyse(input: ToneInput): ToneResult;
  /** As `analyse`, for whoever moves the caret: the rules run once, whatever is asked of the reading. */
  readReply(input: ToneInput): Reading;
  /** The safety family alone, blocks only: what must not leave whoever sends it. */
  privacyGuard(input: ToneInput): Finding[];
}

/** The engine for some languages: all it knows of them comes with the readers. */
export function engineFor({ reply, safety, customer }: Readers): Engine {
  return { analyse: (input) => readReply(input)(input.caret), readReply, privacyGuard };

  function readReply(input: ToneInput): Reading {
    const doc = readText(input.text, reply);
    const profile = profileOf(customer, input.customer, input.context.corrections);
    const promises = findPromises(doc, input.context, profile.questions);
    const scene: Scene = { input, doc, profile, promises };
    const found = spansOf(scene, rules);
    const promise = foundPromise(scene);
    return (caret) => {
      const findings = silence(findingsOf(scene, found, caret));
      return { findings, shown: arbitrate(findings, input.dismissed ?? []), promise, profile };
    };
  }

  function privacyGuard(input: ToneInput): Finding[] {
    const doc = readText(input.text, safety);
    const profile = profileOf(customer, input.customer);
    const promises: Promises = { times: [], timed: [], vague: [] };
    const scene: Scene = { input, doc, profile, promises };
    return findingsOf(scene, spansOf(scene, blocking));
  }
}

const blocking = rules.filter(
  ({ id }) => ruleMeta(id).family === 'safety' && ruleMeta(id).severity === 'block',
);

/** The engine for the languages Otklik reads. */
export const { analyse, readReply, privacyGuard } = engineFor(readers);

interface Found {
  rule: Rule;
  /** By position. */
  spans: readonly Span[];
}

function spansOf(scene: Scene, from: readonly Rule[]): Found[] {
  return from.flatMap((rule) => {
    if (ruleMeta(rule.id).scope === 'public' && scene.input.visibility !== 'public') return [];
    const spans = rule.find(scene).sort((a, b) => a.start - b.start || a.end - b.end);
    return spans.length === 0 ? [] : [{ rule, spans }];
  });
}

function findingsOf({ input, doc }: Scene, found: readonly Found[], caret?: number): Finding[] {
  const writing = caret === undefined ? null : sentenceUnderCaret(doc, caret);
  // What a reply in a third language lacks cannot be told.
  const isForeign = doc.tokens.length >= 6 && languageOf(doc) === null;
  const isPart = isPartOfReply(input.text);
  const seen = new Map<string, number>();
  const findings: Finding[] = [];
  for (const { rule, spans } of found) {
    const { id } = rule;
    const { severity, family } = ruleMeta(id);
    for (const { start, end, params = {}, absence } of spans) {
      const waits =
        writing && family !== 'safety' && (absence || (start < writing.end && end > writing.start));
      const text = absence
        ? ''
        : input.text.slice(start, end).toLowerCase().replace(/\s+/g, ' ').trim();
      const base = `${id}:${text}`;
      const ordinal = seen.get(base) ?? 0;
      seen.set(base, ordinal + 1);
      if (waits || (absence && (isForeign || isPart))) continue;
      findings.push({ key: `${base}:${ordinal}`, rule: id, severity, start, end, params });
    }
  }
  return findings.sort(
    (a, b) => a.start - b.start || a.end - b.end || order(a.rule) - order(b.rule),
  );
}

/** “…website when they have been finalised. 2/2 ^Corry”: what one part lacks another may hold. */
function isPartOfReply(text: string) {
  return text.includes('/') && (partAtStart.test(text) || partAtEnd.test(text));
}

const partAtStart = /^\s*(?:@\S+\s+)?[([]?\d\/[2-9]\b/;
/** A signature or a link may stand behind the mark. */
const partAtEnd =
  /(?:^|\s|[.!?])[([]?\d\/[2-9][)\]]?[.]?(?:\s*[*^-]\s*\S{1,20})?\s*(?:https?:\S+\s*)?$/;

const places = new Map(rules.map(({ id }, at) => [id, at]));

function order(id: RuleId) {
  return places.get(id) ?? -1;
}

/** Offsets of the sentence being written; a closed one with the caret behind it is finished. */
function sentenceUnderCaret(doc: Doc, caret: number): Pick<Span, 'start' | 'end'> | null {
  for (const sentence of doc.sentences) {
    const start = doc.folded.starts[sentence.start]!;
    const end = doc.folded.ends[sentence.end - 1]!;
    if (caret < start || caret > end + 1) continue;
    if (sentence.closed ? caret < end && caret > start : caret >= start) return { start, end };
  }
  return null;
}

/** A vague promise already says that the next step is missing. */
function silence(findings: Finding[]): Finding[] {
  if (!findings.some(({ rule }) => rule === 'vague-promise')) return findings;
  return findings.filter(({ rule }) => rule !== 'missing-next-step');
}
