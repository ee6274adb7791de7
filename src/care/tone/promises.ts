import { commitmentFor } from './commitment/attach.ts';
import type { Hit } from './pattern/match.ts';
import { hits, hitsOf, rangeOf, type Doc } from './text/doc.ts';
import type { Clauses } from './text/clauses.ts';
import { findTimes, type TimeFound } from './time/find.ts';
import { resolve } from './time/resolve.ts';
import { localNow } from './time/zone.ts';
import type { FoundPromise, Question, ToneContext, ToneInput } from './types.ts';

/** A commitment of ours and the time it names. */
export interface Commitment {
  hit: Hit;
  time: TimeFound;
}

export interface Promises {
  times: readonly TimeFound[];
  /** Commitments with a usable time, the earliest first. */
  timed: readonly Commitment[];
  /** Commitments whose time is a vague phrase and nothing better. */
  vague: readonly { hit: Hit; phrase: Hit }[];
}

const wordTags = ['commit.news', 'commit.act', 'commit.look', 'commit.outcome'];

export function findPromises(
  doc: Doc,
  context: ToneContext,
  questions: readonly Question[] = [],
): Promises {
  const { clauses } = doc;
  const nowMs = Date.parse(context.now);
  const times = findTimes(
    doc.languages.time,
    doc.tokens,
    nowMs,
    context.tz,
    context.calendar,
  ).filter((time) => !doc.guarded[time.from]);
  const timed = times
    .filter((time) => !time.since && time.at > nowMs)
    .flatMap((time) => {
      const hit = commitmentFor(doc, clauses, time) ?? shortAnswer(doc, time, questions);
      return hit ? [{ hit, time }] : [];
    })
    .map((one) => onSameDay(doc, one, times, nowMs, context.tz))
    .sort((a, b) => a.time.at - b.time.at);
  return { times, timed, vague: vagueCommitments(doc, clauses, timed) };
}

/** «Сегодня к 19:00.» to whoever asked when: a time and hardly a word beside it. */
function shortAnswer(doc: Doc, time: TimeFound, questions: readonly Question[]): Hit | null {
  // «До какого числа внести?» asks for the customer's own term.
  const { ownTerm } = doc.languages.commitment.time;
  const asked = questions.filter(({ kind, text }) => kind === 'when' && !ownTerm.test(text));
  if (time.opens || asked.length === 0) return null;
  const { sentence } = doc.tokens[time.from]!;
  const { from, to } = doc.sentences[sentence]!;
  if (hits(doc, 'time.reject').some((hit) => hit.from >= from && hit.to <= to)) return null;
  const others = doc.tokens
    .slice(from, to)
    .filter(({ kind }, i) => kind === 'word' && (from + i < time.from || from + i >= time.to));
  const isAsked = doc.tokens.slice(from, to).some(({ text }) => text === '?');
  return !isAsked && others.length <= fewOthers ? { from: time.from, to: time.to } : null;
}

const fewOthers = 3;
/** «Завтра с 10 до 13, а вечером напишу»: the evening is tomorrow's. */
function onSameDay(
  doc: Doc,
  one: Commitment,
  times: readonly TimeFound[],
  nowMs: number,
  zone: string,
) {
  const { from, relative, atoms } = one.time;
  if (relative || !atoms.every(({ kind }) => kind === 'clock' || kind === 'part')) return one;
  const sentence = doc.tokens[from]!.sentence;
  const before = times.findLast(
    (time) =>
      time.to <= from &&
      !time.since &&
      !time.opens &&
      time.at > nowMs &&
      doc.tokens[time.from]!.sentence === sentence &&
      time.atoms.some(({ kind }) => kind === 'day' || kind === 'weekday' || kind === 'date'),
  );
  if (!before) return one;
  const { year, month, day } = localNow(before.at, zone);
  const at = resolve([{ kind: 'date', from, to: from, year, month, day }, ...atoms], nowMs, zone);
  return at === null ? one : { ...one, time: { ...one.time, at } };
}

/** Range of a commitment in the text as typed, from its verb to its time. */
export function commitmentRange(doc: Doc, { hit, time }: Commitment) {
  return rangeOf(doc, { from: Math.min(hit.from, time.from), to: Math.max(hit.to, time.to) });
}

function vagueCommitments(doc: Doc, clauses: Clauses, timed: readonly Commitment[]) {
  const phrases = hits(doc, 'vague.time');
  if (phrases.length === 0) return [];
  const words = hitsOf(doc, ...wordTags);
  return phrases.flatMap((phrase) => {
    const sentence = doc.tokens[phrase.from]!.sentence;
    if (timed.some(({ time }) => doc.tokens[time.from]!.sentence === sentence)) return [];
    // «…к 14:00. Напишу, как только включат»: the hour is known, this only says what happens sooner.
    if (timed.length > 0 && opensCondition(doc, phrase)) return [];
    if (clauses.conditional[phrase.from] && !isOpening(doc, phrase)) return [];
    const clause = clauses.of[phrase.from]!;
    const here = words.filter((hit) => doc.tokens[hit.from]!.sentence === sentence);
    const own = here.find(
      (hit) => clauses.of[hit.from]! <= clause && clauses.of[hit.to - 1]! >= clause,
    );
    const near = own ?? here.find((hit) => Math.abs(clauses.of[hit.from]! - clause) <= 1);
    return near ? [{ hit: near, phrase }] : [];
  });
}

/** “when it is back”, «как только включат» beside an hour already given. */
function opensCondition(doc: Doc, phrase: Hit) {
  return doc.languages.commitment.vague.sooner.has(doc.tokens[phrase.from]!.text);
}

/** “once we know more” opens the vague phrase itself. */
function isOpening(doc: Doc, phrase: Hit) {
  return doc.languages.commitment.vague.openings.has(doc.tokens[phrase.from]!.text);
}

/** What the reply promises, for the chip and the promise of the case. */
export function foundPromise({ input, doc, promises }: PromiseScene): FoundPromise | null {
  const first = promises.timed[0];
  const hit = first?.hit ?? promises.vague[0]?.hit;
  if (!hit) return null;
  const range = first ? commitmentRange(doc, first) : rangeOf(doc, promises.vague[0]!.phrase);
  const { from, to } = doc.sentences[doc.tokens[hit.from]!.sentence]!;
  const whole = rangeOf(doc, { from, to });
  return {
    at: first ? new Date(first.time.at).toISOString() : null,
    who: input.context.agentName ?? '',
    what: input.text.slice(whole.start, whole.end).slice(0, longestWhat),
    ...range,
  };
}

/** What a chip can show on two lines. */
const longestWhat = 160;

interface PromiseScene {
  input: ToneInput;
  doc: Doc;
  promises: Promises;
}
