import type { Token } from '../text/tokens.ts';
import type { WorkCalendar } from '../types.ts';
import { atomAt } from './atom-at.ts';
import { textAt, type Atom } from './atom.ts';
import { openers } from './openers.ts';
import { resolve } from './resolve.ts';
import { zones } from './words.ts';

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

const connectors = new Set(
  'промежутке интервале районе closer nearer to в во к ко до на с не позднее позже чем уже ближе примерно около числа by at on in the of this of from before until till around about no later than latest early late'.split(
    ' ',
  ),
);

/** Every time expression with its moment, in order. `now` is read in `zone`. */
export function findTimes(
  tokens: readonly Token[],
  nowMs: number,
  zone: string,
  calendar?: WorkCalendar,
): TimeFound[] {
  const found: TimeFound[] = [];
  let i = 0;
  while (i < tokens.length) {
    const first = mayOpen(tokens, i) ? atomAt(tokens, i) : null;
    if (!first) {
      i++;
      continue;
    }
    const chain = chainFrom(tokens, first);
    const last = chain.at(-1)!;
    const named = zoneAt(tokens, last.to);
    const to = named?.to ?? last.to;
    const at = resolve(chain, nowMs, named?.zone ?? zone, calendar);
    if (at !== null)
      found.push({
        from: first.from,
        to,
        at,
        atoms: chain,
        relative: chain.length === 1 && (first.kind === 'span' || first.kind === 'working-days'),
        since:
          before(tokens, first.from) === 'since' ||
          isAttribute(tokens, chain) ||
          (/^(?:this|the|last)$/.test(before(tokens, first.from)) &&
            before(tokens, first.from - 1) === 'since') ||
          (/^(?:после|after|past)$/.test(before(tokens, first.from)) &&
            chain.every(({ kind }) => kind === 'part')) ||
          chain.some((atom) => atom.kind === 'clock' && atom.since === true),
        opens:
          /^(?:from|starting|effective)$/.test(before(tokens, first.from)) ||
          (before(tokens, first.from) === 'of' && before(tokens, first.from - 1) === 'as') ||
          /^(?:с|со)$/.test(textAt(tokens, first.from)) ||
          /^(?:с|со)$/.test(before(tokens, first.from)),
      });
    i = Math.max(to, i + 1);
  }
  return found;
}

/** «Платёж от 14 мая», “the charge of 18 July”: which one, not by when. */
function isAttribute(tokens: readonly Token[], [first]: readonly Atom[]) {
  return (
    (first!.kind === 'date' || first!.kind === 'weekday' || first!.kind === 'day') &&
    /^(?:от|of|dated|за)$/.test(before(tokens, first!.from)) &&
    before(tokens, first!.from - 1) !== 'as'
  );
}

function before(tokens: readonly Token[], i: number) {
  return i > 0 ? textAt(tokens, i - 1) : '';
}

/** Most words open no time expression: one look-up spares them the grammar. */
function mayOpen(tokens: readonly Token[], i: number) {
  const { kind, text } = tokens[i]!;
  if (kind === 'word') return openers.has(text);
  return kind === 'number' || ((text === '—' || text === '-') && tokens[i + 1]?.kind === 'number');
}

/** Atoms of one expression: «завтра», «до», «18:00»; each kind once. */
function chainFrom(tokens: readonly Token[], first: Atom): Atom[] {
  const chain = [first];
  let at = first.to;
  while (chain.length < 4) {
    const next = nextAtom(tokens, at, tokens[first.from]!.sentence);
    if (!next || !chain.every((atom) => complements(atom, next))) break;
    chain.push(next);
    at = next.to;
  }
  return chain;
}

function nextAtom(tokens: readonly Token[], from: number, sentence: number): Atom | null {
  for (let i = from; i < from + 5; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== sentence) return null;
    const atom = mayOpen(tokens, i) ? atomAt(tokens, i) : null;
    if (atom) return atom;
    if (!connectors.has(token.text) && !/^[,()]$/.test(token.text)) return null;
  }
  return null;
}

function complements(one: Atom, other: Atom) {
  const group = (atom: Atom) =>
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

function zoneAt(tokens: readonly Token[], at: number): { zone: string; to: number } | null {
  let i = at;
  // The full stop of “p.m.”
  if (textAt(tokens, i) === '.' && textAt(tokens, i - 1) === 'm') i++;
  if (textAt(tokens, i) === '(') i++;
  if (textAt(tokens, i) === 'по') i++;
  const zone = zones[textAt(tokens, i)];
  if (!zone) return null;
  return { zone, to: ['time', 'времени'].includes(textAt(tokens, i + 1)) ? i + 2 : i + 1 };
}
