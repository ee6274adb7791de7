import type { Token } from '../text/tokens.ts';
import { reads, textAt, type Atom } from './atom.ts';
import { numbers, units } from './words.ts';

const openings: readonly (readonly string[])[] = [
  ['в', 'течение'],
  ['в', 'течении'],
  ['в', 'ближайшие'],
  ['в', 'ближайший'],
  ['в', 'пределах'],
  ['через'],
  ['дайте', 'мне'],
  ['дайте', 'нам'],
  ['нужен'],
  ['нужно'],
  ['нужны'],
  ['понадобится'],
  ['потребуется'],
  ['хватит'],
  ['give', 'me'],
  ['give', 'us'],
  ['need'],
  ['спустя'],
  ['in', 'the', 'next'],
  ['in', 'under'],
  ['in', 'less', 'than'],
  ['in', 'about'],
  ['in', 'around'],
  ['over', 'the', 'next'],
  ['inside'],
  ['with', 'me', 'for'],
  ['with', 'us', 'for'],
  ['within', 'the', 'next'],
  ['within', 'the'],
  ['within'],
  ['in'],
];
const softeners = [
  'примерно',
  'около',
  'следующих',
  'ближайших',
  'ближайшие',
  'чем',
  'about',
  'around',
  'roughly',
  'max',
  'максимум',
  'the',
  'next',
  'ближайшего',
  'следующего',
  'этого',
];
const halfHour = ['полчаса', 'получаса', 'полчасика'];
const hourAndHalf = ['полтора', 'полутора', 'полторы'];

/** «в течение двух часов», «часа через два», “within 3 working days”, “half an hour from now”. */
export function spanAt(tokens: readonly Token[], i: number): Atom | null {
  const opening = openings.find((words) => reads(tokens, i, ...words));
  if (opening) {
    let at = i + opening.length;
    while (softeners.includes(textAt(tokens, at))) at++;
    return amountAt(tokens, i, at);
  }
  return whileDone(tokens, i) ?? inverted(tokens, i) ?? fromNow(tokens, i) ?? beginning(tokens, i);
}

/** «Верну за три дня» is a term, «плату за три дня простоя» is what the money is for. */
function whileDone(tokens: readonly Token[], i: number): Atom | null {
  if (textAt(tokens, i) !== 'за' || paid.test(textAt(tokens, i - 1)) || warned(tokens, i))
    return null;
  const found = amountAt(tokens, i, i + 1);
  const next = found ? tokens[found.to] : undefined;
  if (!next || next.kind === 'mark' || next.sentence !== tokens[i]!.sentence) return found;
  if (calls.test(next.text)) return null;
  return afterTerm.has(next.text) || /(?:[иея]м|[аиеуюя]т|[ую])(?:ся|сь)?$/.test(next.text)
    ? found
    : null;
}

/** «Позвонит за час»: an hour before, not within it. */
function warned(tokens: readonly Token[], i: number) {
  return [1, 2, 3].some((back) => calls.test(textAt(tokens, i - back)));
}

const calls = /^(?:по|пере)?звон|^набер|^предупре|^сообщ|^напомн|^уведом/;

const paid =
  /^(?:плат|оплат|абон|деньг|сумм|руб|₽|бонус|перерасч|компенс|процент|комисс|спасибо|извин|отчет|выписк|данн)/;
const afterTerm = new Set(
  'и а но мы я вам вас сам сама всё все точно максимум не на в до деньги'.split(' '),
);

function amountAt(tokens: readonly Token[], from: number, at: number): Atom | null {
  if (halfHour.includes(textAt(tokens, at))) return { kind: 'span', from, to: at + 1, minutes: 30 };
  if (hourAndHalf.includes(textAt(tokens, at)))
    return units[textAt(tokens, at + 1)]
      ? { kind: 'span', from, to: at + 2, minutes: 1.5 * units[textAt(tokens, at + 1)]! }
      : null;
  if (reads(tokens, at, 'half', ['an', 'a'], 'hour'))
    return { kind: 'span', from, to: at + 3, minutes: 30 };
  if (reads(tokens, at, ['an', 'one'], 'hour', 'and', 'a', 'half'))
    return { kind: 'span', from, to: at + 5, minutes: 90 };
  if (reads(tokens, at, ['half', 'half-hour']))
    return reads(tokens, at, 'half-hour')
      ? { kind: 'span', from, to: at + 1, minutes: 30 }
      : reads(tokens, at + 1, ['hour'])
        ? { kind: 'span', from, to: at + 2, minutes: 30 }
        : null;
  if (reads(tokens, at, 'четверть', 'часа')) return { kind: 'span', from, to: at + 2, minutes: 15 };
  if (reads(tokens, at, 'a', 'quarter', 'of', 'an', 'hour'))
    return { kind: 'span', from, to: at + 5, minutes: 15 };
  if (reads(tokens, at, 'рабочей', 'недели'))
    return { kind: 'working-days', from, to: at + 2, days: 5 };
  const paired =
    /^(час|день|неделю|недели|месяц|минуту|минут)-(полтора|полторы|два|две|другой|другую|три)$/.exec(
      textAt(tokens, at),
    );
  if (paired)
    return {
      kind: 'span',
      from,
      to: at + 1,
      minutes:
        (paired[2]!.startsWith('пол') ? 1.5 : paired[2] === 'три' ? 3 : 2) * units[paired[1]!]!,
    };
  const said = numberAt(tokens, at) === null ? units[textAt(tokens, at)] : undefined;
  const turned = said === undefined || at === from ? null : numberAt(tokens, at + 1);
  // «Дайте минут тридцать»; «час две минуты» is not it.
  if (turned !== null && turned > 1 && units[textAt(tokens, at + 2)] === undefined)
    return { kind: 'span', from, to: at + 2, minutes: turned * said! };
  const dayLong = wholeDay(tokens, from, at);
  if (dayLong) return dayLong;
  const count = countAt(tokens, at);
  const unitAt = count ? count.to : at;
  const amount = count ? count.value : 1;
  if (/^(рабоч(их|ий|его|ие)|working|business)$/.test(textAt(tokens, unitAt)))
    return units[textAt(tokens, unitAt + 1)] === 1440
      ? { kind: 'working-days', from, to: unitAt + 2, days: amount }
      : null;
  if (textAt(tokens, unitAt) === 'календарных') return withUnit(tokens, from, unitAt + 1, amount);
  return withUnit(tokens, from, unitAt, amount);
}

function withUnit(tokens: readonly Token[], from: number, at: number, amount: number): Atom | null {
  const unit = units[textAt(tokens, at)];
  if (!unit) return null;
  let to = at + 1;
  if (reads(tokens, to, 'or', 'so')) to += 2;
  return { kind: 'span', from, to, minutes: amount * unit };
}

/** «в течение дня», “within the day”: till its end, not a day and night. */
function wholeDay(tokens: readonly Token[], from: number, at: number): Atom | null {
  if (reads(tokens, at, ['дня', 'day']) && !['через', 'за', 'in'].includes(textAt(tokens, from)))
    return { kind: 'part', from, to: at + 1, minutes: 1439 };
  if (
    reads(tokens, at, ['рабочего', 'working', 'business'], ['дня', 'day']) &&
    textAt(tokens, from) !== 'через'
  )
    return { kind: 'part', from, to: at + 2, minutes: 1080, dayEnd: true };
  return null;
}

function countAt(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  const first = numberAt(tokens, at);
  if (first === null) return null;
  let to = afterCase(tokens, at + 1);
  if (reads(tokens, to, 'of')) to++;
  if (['-', '—', 'to', 'or', 'до', 'или'].includes(textAt(tokens, to))) {
    const second = numberAt(tokens, to + 1);
    if (second !== null) return { value: second, to: to + 2 };
  }
  if (reads(tokens, at, ['a'], 'couple'))
    return { value: 2, to: textAt(tokens, at + 2) === 'of' ? at + 3 : at + 2 };
  return { value: first, to };
}

/** «2-х», «2х», «2 (двух)»: what stands between a figure and what it counts. */
function afterCase(tokens: readonly Token[], at: number) {
  let to = at;
  const glued = (i: number) => tokens[i]?.start === tokens[i - 1]?.end;
  if (textAt(tokens, to) === '-' && glued(to) && caseEnds.has(textAt(tokens, to + 1))) to += 2;
  else if (caseEnds.has(textAt(tokens, to)) && glued(to)) to++;
  if (
    textAt(tokens, to) === '(' &&
    textAt(tokens, to + 2) === ')' &&
    numberAt(tokens, to + 1) !== null
  )
    to += 3;
  return to;
}

const caseEnds = new Set(['х', 'ти', 'и', 'ух', 'ех', 'м', 'го']);

export function numberAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number')
    return /^\d{1,3}(?:[.,]5)?$/.test(token.text) ? Number(token.text.replace(',', '.')) : null;
  if (/^(час|часа|часу)$/.test(token.text)) return null;
  const [first = '', last = ''] = token.text.split('-');
  return numbers[token.text] ?? (numbers[first] && numbers[last] ? numbers[last]! : null);
}

/** «часа через два», «минут через двадцать». */
function inverted(tokens: readonly Token[], i: number): Atom | null {
  const unit = units[textAt(tokens, i)];
  if (!unit || !reads(tokens, i + 1, 'через')) return null;
  const count = numberAt(tokens, i + 2);
  return count === null ? null : { kind: 'span', from: i, to: i + 3, minutes: count * unit };
}

/** “Half an hour and I'm back”, «полчаса, и вернусь»: a length that opens the sentence. */
function beginning(tokens: readonly Token[], i: number): Atom | null {
  if (i > 0 && tokens[i - 1]!.sentence === tokens[i]!.sentence) return null;
  const found = amountAt(tokens, i, i);
  return found?.kind === 'span' &&
    /^(?:,|—|and|at|и|tops|max|максимум)$/.test(textAt(tokens, found.to))
    ? found
    : null;
}

/** “an hour from now”, “two days from today”. */
function fromNow(tokens: readonly Token[], i: number): Atom | null {
  const count = numberAt(tokens, i);
  if (count === null) return null;
  const unit = units[textAt(tokens, i + 1)];
  if (!unit || !reads(tokens, i + 2, 'from', ['now', 'today'])) return null;
  return { kind: 'span', from: i, to: i + 4, minutes: count * unit };
}
