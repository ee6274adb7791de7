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
  /** The safety family alone, blocks only: what must not leave whoever sends it. All of these rules, or some. */
  privacyGuard(input: ToneInput, only?: ReadonlySet<RuleId>): Finding[];
}

/** The engine for some languages: all it knows of them comes with the readers. */
export function engineFor({ reply, safety, customer }: Readers): Engine {
  return { analyse: (input) => readReply(input)(input.caret), readReply, privacyGuard };

  function readReply(input: ToneInput): Reading {
    const doc = readText(input.text, reply);
    const profile = profileOf(customer, input.customer, input.context.corrections);
    const promises = findPromises(doc, input.context, profile.questions);
    const scene: Scene = { input, doc, lang: languageOf(doc), profile, promises };
    const found = foundBy(rules, scene);
    const promise = foundPromise(scene);
    return (caret) => {
      const findings = silence(findingsOf(doc, found, caret));
      return { findings, shown: arbitrate(findings, input.dismissed ?? []), promise, profile };
    };
  }

  function privacyGuard(input: ToneInput, only?: ReadonlySet<RuleId>): Finding[] {
    const doc = readText(input.text, safety);
    const profile = profileOf(customer, input.customer);
    const promises: Promises = { times: [], timed: [], vague: [] };
    const scene: Scene = { input, doc, lang: languageOf(doc), profile, promises };
    const asked = only ? blocking.filter(({ id }) => only.has(id)) : blocking;
    return foundBy(asked, scene).map(({ finding }) => finding);
  }
}

const blocking = rules.filter(
  ({ id }) => ruleMeta(id).family === 'safety' && ruleMeta(id).severity === 'block',
);

/** The engine for the languages Otklik reads. */
export const { analyse, readReply, privacyGuard } = engineFor(readers);

/** What a rule found, wherever the caret stands. */
interface Found {
  finding: Finding;
  /** It speaks of what is absent. */
  absence: boolean;
}

/** By position; of one place in the order of the rules. */
function foundBy(from: readonly Rule[], scene: Scene): Found[] {
  const { input, doc, lang } = scene;
  // What a reply in a third language lacks cannot be told.
  const isForeign = doc.tokens.length >= 6 && lang === null;
  const tellsAbsence = !isForeign && !isPartOfReply(input.text);
  const seen = new Map<string, number>();
  const found: Found[] = [];
  for (const rule of from) {
    const { id } = rule;
    const { scope, severity } = ruleMeta(id);
    if (scope === 'public' && input.visibility !== 'public') continue;
    for (const { start, end, params = {}, absence = false } of rule.find(scene).sort(byPlace)) {
      const base = `${id}:${absence ? '' : keyText(input.text.slice(start, end))}`;
      const ordinal = seen.get(base) ?? 0;
      seen.set(base, ordinal + 1);
      if (absence && !tellsAbsence) continue;
      const key = `${base}:${ordinal}`;
      found.push({ finding: { key, rule: id, severity, start, end, params }, absence });
    }
  }
  return found.sort((a, b) => byPlace(a.finding, b.finding));
}

function keyText(text: string) {
  return text
    .toLowerCase()
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}

function byPlace(a: Pick<Span, 'start' | 'end'>, b: Pick<Span, 'start' | 'end'>) {
  return a.start - b.start || a.end - b.end;
}

/** Nothing but safety speaks of the sentence that is being written. */
function findingsOf(doc: Doc, found: readonly Found[], caret?: number): Finding[] {
  const writing = caret === undefined ? null : sentenceUnderCaret(doc, caret);
  const waits = ({ finding: { rule, start, end }, absence }: Found) =>
    writing !== null &&
    ruleMeta(rule).family !== 'safety' &&
    (absence || (start < writing.end && end > writing.start));
  return found.filter((one) => !waits(one)).map(({ finding }) => finding);
}

/** “…website when they have been finalised. 2/2 ^Corry”: what one part lacks another may hold. */
function isPartOfReply(text: string) {
  return text.includes('/') && (partAtStart.test(text) || partAtEnd.test(text));
}

const partAtStart = /^\s*(?:@\S+\s+)?[([]?\d\/[2-9]\b/;
/** A signature or a link may stand behind the mark. */
const partAtEnd =
  /(?:^|\s|[.!?])[([]?\d\/[2-9][)\]]?[.]?(?:\s*[*^-]\s*\S{1,20})?\s*(?:https?:\S+\s*)?$/;

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
