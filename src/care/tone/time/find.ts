import type { Token } from '../text/tokens.ts';
import type { WorkCalendar } from '../types.ts';
import { atomAt } from './atom-at.ts';
import { textAt, type Atom } from './atom.ts';
import { dashes, type TimeGrammar } from './grammar.ts';
import { resolve } from './resolve.ts';

/** A time expression of the text: tokens `from` up to and without `to`. */
export interface TimeFound {
  from: number;
  to: number;
  /** UTC milliseconds by which it falls due. */
  at: number;
  /** What it is made of, to be read again on the day another time of the sentence names. */
  atoms: readonly Atom[];
  /** A span from now on («через час») and not a time of the calendar. */
  relative: boolean;
  /** «с 9», “since 4 o'clock”: a beginning, not a term. */
  since: boolean;
  /** «с понедельника»: a start, which is our word only beside a verb of its own clause. */
  opens: boolean;
}

/** Every time expression with its moment, in order. `now` is read in `zone`. */
export function findTimes(
  grammar: TimeGrammar,
  tokens: readonly Token[],
  nowMs: number,
  zone: string,
  calendar?: WorkCalendar,
): TimeFound[] {
  const found: TimeFound[] = [];
  let i = 0;
  while (i < tokens.length) {
    const first = mayOpen(grammar, tokens, i) ? atomAt(grammar, tokens, i) : null;
    if (!first) {
      i++;
      continue;
    }
    const chain = chainFrom(grammar, tokens, first);
    const last = chain.at(-1)!;
    const named = zoneAt(grammar, tokens, last.to);
    const to = named?.to ?? last.to;
    const at = resolve(chain, nowMs, named?.zone ?? zone, calendar);
    if (at !== null)
      found.push({
        from: first.from,
        to,
        at,
        atoms: chain,
        relative: chain.length === 1 && (first.kind === 'span' || first.kind === 'working-days'),
        since: isSince(grammar, tokens, chain),
        opens: isStart(grammar, tokens, first.from),
      });
    i = Math.max(to, i + 1);
  }
  return found;
}

/** It is behind us, or only says which: «с 9», “since the 4th”, “after lunch”, «платёж от 14 мая». */
function isSince({ chain: words }: TimeGrammar, tokens: readonly Token[], chain: readonly Atom[]) {
  const { from, kind } = chain[0]!;
  const [before, further] = [textAt(tokens, from - 1), textAt(tokens, from - 2)];
  if (words.since.has(before)) return true;
  if (words.since.has(further) && words.sinceFillers.has(before)) return true;
  if (words.after.has(before) && chain.every((atom) => atom.kind === 'part')) return true;
  if (chain.some((atom) => atom.kind === 'clock' && atom.since === true)) return true;
  const isDay = kind === 'date' || kind === 'weekday' || kind === 'day';
  return isDay && words.attributes.has(before) && !isPair(words.startPairs, further, before);
}

/** «С понедельника», “from Monday”, “as of today”. */
function isStart({ chain: words }: TimeGrammar, tokens: readonly Token[], from: number) {
  const [before, further] = [textAt(tokens, from - 1), textAt(tokens, from - 2)];
  return (
    words.startsBefore.has(before) ||
    words.starts.has(before) ||
    words.starts.has(textAt(tokens, from)) ||
    isPair(words.startPairs, further, before)
  );
}

function isPair(pairs: readonly (readonly [string, string])[], first: string, second: string) {
  return pairs.some((pair) => pair[0] === first && pair[1] === second);
}

/** Most words open no time expression: one look-up spares them the grammar. */
function mayOpen({ openers }: TimeGrammar, tokens: readonly Token[], i: number) {
  const { kind, text } = tokens[i]!;
  if (kind === 'word') return openers.any.has(text);
  return kind === 'number' || (dashes.has(text) && tokens[i + 1]?.kind === 'number');
}

/** Atoms of one expression: «завтра», «до», «18:00»; each kind once. */
function chainFrom(grammar: TimeGrammar, tokens: readonly Token[], first: Atom): Atom[] {
  const chain = [first];
  let at = first.to;
  while (chain.length < 4) {
    const next = nextAtom(grammar, tokens, at, tokens[first.from]!.sentence);
    if (!next || !chain.every((atom) => complements(atom, next))) break;
    chain.push(next);
    at = next.to;
  }
  return chain;
}

function nextAtom(
  grammar: TimeGrammar,
  tokens: readonly Token[],
  from: number,
  sentence: number,
): Atom | null {
  const { connectors } = grammar.chain;
  for (let i = from; i < from + 5; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== sentence) return null;
    const atom = mayOpen(grammar, tokens, i) ? atomAt(grammar, tokens, i) : null;
    if (atom) return atom;
    if (!connectors.has(token.text) && !/^[,()]$/.test(token.text)) return null;
  }
  return null;
}

function complements(one: Atom, other: Atom) {
  const group = (atom: Atom): 'hour' | 'span' | 'day' =>
    atom.kind === 'clock' || atom.kind === 'part'
      ? 'hour'
      : atom.kind === 'span' && atom.minutes < 1440
        ? 'span'
        : 'day';
  // «Завтра утром, в 9:30», “8 in the evening”: the hour is the nearer of the two.
  if (one.kind === 'clock' && other.kind === 'part') return true;
  if (one.kind === 'part' && other.kind === 'clock') return true;
  if (isDateAndWeekday(one, other) || isDateAndWeekday(other, one)) return true;
  return group(one) !== group(other) && group(one) !== 'span' && group(other) !== 'span';
}

/** «Понедельник, 21 июля» names one day twice. */
function isDateAndWeekday(one: Atom, other: Atom) {
  return one.kind === 'date' && other.kind === 'weekday';
}

function zoneAt(
  { zones, chain }: TimeGrammar,
  tokens: readonly Token[],
  at: number,
): { zone: string; to: number } | null {
  let i = at;
  // The full stop of “p.m.”
  if (textAt(tokens, i) === '.' && textAt(tokens, i - 2) === '.') i++;
  if (textAt(tokens, i) === '(') i++;
  if (chain.zoneLinks.has(textAt(tokens, i))) i++;
  const zone = zones[textAt(tokens, i)];
  if (!zone) return null;
  return { zone, to: chain.zoneNouns.has(textAt(tokens, i + 1)) ? i + 2 : i + 1 };
}
