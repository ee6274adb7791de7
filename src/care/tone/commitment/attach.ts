import { isOf } from '../language/words.ts';
import type { Hit } from '../pattern/match.ts';
import type { Clauses } from '../text/clauses.ts';
import { hits, hitsIn, type Doc } from '../text/doc.ts';
import { readsPast } from '../text/verbs.ts';
import type { TimeFound } from '../time/find.ts';
import { firstPersonIn } from './first-person.ts';
import { namedBeside } from './named.ts';
import { thirdPersonIn } from './third-person.ts';

const commitTags = [
  'commit.news',
  'commit.act',
  'commit.look',
  'commit.will',
  'commit.present',
  'commit.outcome',
];

/** The clauses a time stands in: “between 8 and 10” reaches over two. */
interface Reach {
  first: number;
  last: number;
  /** Tokens of those clauses. */
  from: number;
  to: number;
}

/** The commitment a time belongs to: in its own clause, or in the nearest one without a past. */
export function commitmentFor(doc: Doc, clauses: Clauses, time: TimeFound): Hit | null {
  if (clauses.conditional[time.from] || countsFromElsewhere(doc, time)) return null;
  const { sentence } = doc.tokens[time.from]!;
  const reach = reachOf(doc, clauses, time);
  if (isRejected(doc, clauses, time, reach)) return null;
  if (time.relative && conditionIn(doc, clauses, sentence, time.from)) return null;
  const tags = [...commitTags, ...tensesFor(time)];
  const candidates = hitsIn(doc, doc.sentences[sentence]!, tags).filter(
    (hit) => !clauses.conditional[hit.from],
  );
  const isFree = (hit: Hit) =>
    !rejectsOf(doc, time).some((one) => clauses.of[one.from] === clauses.of[hit.from]);
  if (time.opens && startsToday(time)) return null;
  const own = candidates.find(
    (hit) =>
      spans(clauses, hit, reach) &&
      isFree(hit) &&
      !(isVerbless(doc, hit) && isTold(doc, hit, time, reach)),
  );
  if (own) return own;
  const isPast = readsPast(doc, reach.first) || readsPast(doc, reach.last);
  const spoken = isPast
    ? null
    : firstPersonIn(doc, reach.from, reach.to, doc.sentences[sentence]!.from);
  if (spoken) return spoken;
  if (time.opens && !time.atoms.some((atom) => atom.kind === 'clock')) return null;
  if (isPast || asksCustomer(doc, reach)) return null;
  const before = candidates.findLast((hit) => clauses.of[hit.to - 1]! < reach.first && isFree(hit));
  if (before && reach.first - clauses.of[before.to - 1]! <= 4) return before;
  const after = candidates.find((hit) => clauses.of[hit.from]! > reach.last && isFree(hit));
  if (after && clauses.of[after.from]! - reach.last <= 1) return after;
  return stated(doc, time, reach);
}

/** “Within a fortnight of buying it”, «в течение 10 дней с момента покупки»: not from now on. */
function countsFromElsewhere({ tokens, languages }: Doc, time: TimeFound) {
  const { countsFrom, counts, elsewhere } = languages.commitment.time;
  const [next, second] = tokens.slice(time.to, time.to + 2);
  if (!time.relative || next?.sentence !== tokens[time.from]!.sentence) return false;
  if (countsFrom.has(next.text)) return true;
  return counts.has(next.text) && elsewhere.test(second?.text ?? '');
}

/** A present tense is our word for a day of the calendar and a habit for a long span of time. */
function tensesFor({ relative, atoms }: TimeFound) {
  const isSoon = atoms.some((atom) => atom.kind === 'span' && atom.minutes <= soon);
  const isHour = relative || atoms.some(({ kind }) => kind === 'clock');
  return [
    ...(isHour ? ['commit.under-way'] : []),
    ...(relative ? [] : ['commit.schedule']),
    ...(relative && !isSoon ? [] : ['commit.due']),
  ];
}

/** Two days and nights: a longer span beside a present tense tells how long it takes as a rule. */
const soon = 2 * 1440;

/** What will happen by its form alone: a verb in the third person, or a thing owed without a verb. */
function stated(doc: Doc, time: TimeFound, reach: Reach): Hit | null {
  const { from, to } = doc.sentences[doc.tokens[time.from]!.sentence]!;
  for (let i = from; i < to; i++) if (doc.tokens[i]!.text === '?') return null;
  if (isEarned(doc, from, reach)) return null;
  const theirs = hits(doc, 'time.theirs').some((hit) => hit.from < reach.to && hit.to > reach.from);
  const verb = theirs ? null : verbBeside(doc, time, reach, to);
  const suits = verb && (verb.how !== 'present' || namesDay(time));
  if (suits) return { from: verb.at, to: verb.at + 1 };
  return namedBeside(doc, time);
}

/** In the clauses of the time, or right after them where they hold the time alone. */
function verbBeside(doc: Doc, time: TimeFound, reach: Reach, sentenceEnd: number) {
  const isAlone = doc.tokens.slice(reach.from, reach.to).every(({ kind }, i) => {
    const at = reach.from + i;
    return kind === 'mark' || (at >= time.from && at < time.to);
  });
  const to = isAlone ? Math.min(sentenceEnd, reach.to + nearby) : reach.to;
  return thirdPersonIn(doc, reach.from, to);
}

/** «Завтра утром, в 9:30, с вами созвонится Мария»: how far on the verb may stand. */
const nearby = 7;

/** «Оставьте заявку до пятницы»: a term for the customer. */
function asksCustomer({ tokens, languages }: Doc, { from, to }: Reach) {
  const { requests } = languages.commitment.time;
  return tokens.slice(from, to).some(({ text }) => isOf(requests, text));
}

/** «Внесите платёж, и завтра запись закроется»: what follows from an act of the customer. */
function isEarned(doc: Doc, from: number, reach: Reach) {
  const opening = doc.tokens[reach.from]!.text;
  return (
    doc.languages.commitment.time.follows.has(opening) &&
    rejects(doc).some((hit) => hit.from >= from && hit.to <= reach.from)
  );
}

function rejects(doc: Doc) {
  return hits(doc, 'time.reject');
}

function namesDay({ relative, atoms }: TimeFound) {
  return (
    !relative &&
    atoms.some(({ kind }) => ['day', 'weekday', 'date', 'part', 'end-of'].includes(kind))
  );
}

function reachOf(doc: Doc, clauses: Clauses, time: TimeFound): Reach {
  const first = clauses.of[time.from]!;
  const last = clauses.of[time.to - 1]!;
  let { from, to } = time;
  while (from > 0 && clauses.of[from - 1] === first) from--;
  while (to < doc.tokens.length && clauses.of[to] === last) to++;
  return { first, last, from, to };
}

/** A habit, a price, somebody else's word, an offer: in the clause of the time, or over it. */
function isRejected(doc: Doc, clauses: Clauses, time: TimeFound, reach: Reach) {
  const { sentence } = doc.tokens[time.from]!;
  const opening = doc.tokens.slice(reach.from, reach.to).find(({ kind }) => kind === 'word');
  // «Продавец говорит, что отправит завтра»: the verb of speech stands before the comma.
  const { thats } = doc.languages.commitment.time;
  const first = opening && thats.has(opening.text) ? reach.first - 1 : reach.first;
  return (
    rejectsOf(doc, time).some((hit) => {
      const clause = clauses.of[hit.from]!;
      return (
        (clause >= first && clause <= reach.last) || (hit.from <= time.from && hit.to > time.from)
      );
    }) || hits(doc, 'time.overall').some((hit) => doc.tokens[hit.from]!.sentence === sentence)
  );
}

/** “I'll look every morning and write by Friday”: the habit ends at the “and”. */
function rejectsOf(doc: Doc, time: TimeFound) {
  const { habits, habitEnds } = doc.languages.commitment.time;
  return rejects(doc).filter(
    (hit) =>
      !habits.has(doc.tokens[hit.from]!.text) ||
      !doc.tokens.slice(hit.to, time.from).some(({ text }) => habitEnds.has(text)),
  );
}

/** «С сегодняшнего дня», “from today”: it holds already. */
function startsToday(time: TimeFound) {
  return time.atoms.some((atom) => atom.kind === 'day' && atom.offset === 0);
}

/** “Back on”, “with you”, “sorted by”: a frame that borrows its tense from the clause. */
function isVerbless(doc: Doc, hit: Hit) {
  const { verbless } = doc.languages.commitment.time;
  return doc.tokens
    .slice(hit.from, hit.to)
    .every(({ text }) => verbless.has(text) || /^\d/.test(text));
}

/** “You sent it back on the 2nd”, “closed on Monday, back on Tuesday”. */
function isTold(doc: Doc, hit: Hit, time: TimeFound, { first, last }: Reach) {
  const { from, to } = doc.sentences[doc.tokens[hit.from]!.sentence]!;
  const { opening } = doc.languages.commitment.time;
  return (
    readsPast(doc, first) ||
    readsPast(doc, last) ||
    doc.tokens
      .slice(from, to)
      .some(({ text }, i) => opening.has(text) && (from + i < time.from || from + i >= time.to))
  );
}

function spans(clauses: Clauses, hit: Hit, { first, last }: Reach) {
  return clauses.of[hit.from]! <= last && clauses.of[hit.to - 1]! >= first;
}

/** “…within an hour when it is done” keeps its hour; “…within an hour if it fails” does not. */
function conditionIn(doc: Doc, clauses: Clauses, sentence: number, time: number) {
  const { from, to } = doc.sentences[sentence]!;
  const { whens } = doc.languages.commitment.time;
  for (let i = from; i < to; i++) {
    if (!clauses.conditional[i]) continue;
    if (i < time || !whens.has(doc.tokens[i]!.text)) return true;
    while (i < to && clauses.conditional[i]) i++;
  }
  return false;
}
