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
  return whileDone(tokens, i) ?? inverted(tokens, i) ?? fromNow(tokens, i);
}

/** «Верну за три дня» is a term, «плату за три дня простоя» is what the money is for. */
function whileDone(tokens: readonly Token[], i: number): Atom | null {
  if (textAt(tokens, i) !== 'за' || paid.test(textAt(tokens, i - 1)) || warned(tokens, i))
    return null;
  const found = amountAt(tokens, i, i + 1);
  const next = found ? tokens[found.to] : undefined;
  if (!next || next.kind === 'mark' || next.sentence !== tokens[i]!.sentence) return found;
  return afterTerm.has(next.text) ? found : null;
}

/** «Позвонит за час»: an hour before, not within it. */
function warned(tokens: readonly Token[], i: number) {
  return [1, 2, 3].some((back) =>
    /^(?:по|пере)?звон|^набер|^предупре|^сообщ|^напомн|^уведом/.test(textAt(tokens, i - back)),
  );
}

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
  return unit ? { kind: 'span', from, to: at + 1, minutes: amount * unit } : null;
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
  let to = at + 1;
  if (reads(tokens, to, 'of')) to++;
  if (['-', '—', 'to', 'or', 'до', 'или'].includes(textAt(tokens, to))) {
    const second = numberAt(tokens, to + 1);
    if (second !== null) return { value: second, to: to + 2 };
  }
  if (reads(tokens, at, ['a'], 'couple'))
    return { value: 2, to: textAt(tokens, at + 2) === 'of' ? at + 3 : at + 2 };
  return { value: first, to };
}

export function numberAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number') return /^\d{1,3}$/.test(token.text) ? Number(token.text) : null;
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

/** “an hour from now”, “two days from today”. */
function fromNow(tokens: readonly Token[], i: number): Atom | null {
  const count = numberAt(tokens, i);
  if (count === null) return null;
  const unit = units[textAt(tokens, i + 1)];
  if (!unit || !reads(tokens, i + 2, 'from', ['now', 'today'])) return null;
  return { kind: 'span', from: i, to: i + 4, minutes: count * unit };
}
