import type { Token } from '../text/tokens.ts';
import { reads, textAt, type Atom } from './atom.ts';
import { dayWords, months, numbers, units, weekdays } from './words.ts';

type Clock = Extract<Atom, { kind: 'clock' }>;

const before = [
  'до',
  'к',
  'ко',
  'в',
  'на',
  'около',
  'by',
  'at',
  'before',
  'until',
  'till',
  'around',
  'about',
  'позднее',
  'позже',
  'than',
  'past',
  '—',
  '-',
  'to',
  'с',
  'from',
  'between',
  'and',
  'then',
  'в',
  'между',
  'примерно',
  'после',
  'after',
  'since',
  'от',
];
const since = ['с', 'от', 'since', 'после', 'after', 'from', 'past'];
const linked = ['до', 'to', 'till', 'until', 'and', '-', '—', 'и'];

/** Clock times and intervals: «18:00», «до шести вечера», «с 10 до 14», “by 4 pm”, “9 to 11 am”. */
export function clockAt(tokens: readonly Token[], i: number): Clock | null {
  const opener = before.includes(textAt(tokens, i)) ? textAt(tokens, i) : '';
  const at = opener ? i + 1 : i;
  const loose = opener !== '' && opener !== '-' && opener !== '—';
  const first = hourAt(tokens, at, loose) ?? bareHour(tokens, at);
  if (!first) return null;
  if (!opener && first.plain && lastCall(tokens, first.to)) return clock(i, first.to, first, {});
  if (linked.includes(textAt(tokens, first.to))) {
    const second = hourAt(tokens, first.to + 1, true);
    if (second && isPair(tokens, first, second, opener, at))
      return clock(i, second.to, afterStart(first, second), { interval: true });
  }
  const single = hourAt(tokens, at, loose);
  return single ? clock(i, single.to, single, { since: since.includes(opener) }) : null;
}

interface Hour {
  minutes: number;
  halfDay: boolean;
  to: number;
  plain: boolean;
}

function clock(from: number, to: number, hour: Hour, more: Partial<Clock>): Clock {
  return { kind: 'clock', from, to, minutes: hour.minutes, halfDay: hour.halfDay, ...more };
}

/** Two plain numbers are hours only after «с», “from”, or with a part of the day named. */
function isPair(tokens: readonly Token[], first: Hour, second: Hour, opener: string, at: number) {
  if (!first.plain || !second.plain) return true;
  if (followsDay(tokens, at)) return true;
  if (['с', 'from', 'between', 'at', 'между'].includes(opener)) return true;
  return ['till', 'until'].includes(textAt(tokens, first.to));
}

/** “Tomorrow, 10–12”, «в субботу 8–10»: beside a day two plain numbers are hours. */
function followsDay(tokens: readonly Token[], at: number) {
  let back = at - 1;
  while (
    [',', '(', ')', ':', 'окно', 'слот', 'интервал', 'время', 'window', 'slot'].includes(
      textAt(tokens, back),
    )
  )
    back--;
  const word = textAt(tokens, back);
  return dayWords[word] !== undefined || weekdays[word] !== undefined || months[word] !== undefined;
}

/** “9 till 1”: the end comes after the start. */
function afterStart(first: Hour, second: Hour): Hour {
  if (!second.halfDay || second.minutes > first.minutes)
    // “Between 1 and 3” is the afternoon, “9 to 11” stays the morning.
    return { ...second, halfDay: second.halfDay && first.halfDay && first.minutes < 7 * 60 };
  return { ...second, minutes: second.minutes + 720, halfDay: false };
}

function bareHour(tokens: readonly Token[], at: number): Hour | null {
  const text = textAt(tokens, at);
  const spelt = clockValue(text);
  if (!/^\d/.test(text) && spelt !== null && lastCall(tokens, at + 1))
    return { minutes: spelt * 60, halfDay: true, to: at + 1, plain: true };
  if (!/^\d{1,2}$/.test(text) || Number(text) > 24) return null;
  return { minutes: Number(text) * 60, halfDay: Number(text) <= 12, to: at + 1, plain: true };
}

/** “half past four”, “quarter to five”, «полпятого», «без четверти пять», «в половине пятого». */
function spokenHour(tokens: readonly Token[], at: number): Hour | null {
  const here = textAt(tokens, at);
  const hour = (minutes: number, to: number): Hour => ({
    minutes,
    halfDay: true,
    to,
    plain: false,
  });
  if (here === 'half' || here === 'quarter') {
    const spelt = here === 'half' ? clockValue(textAt(tokens, at + 1)) : null;
    if (spelt !== null && textAt(tokens, at + 1) !== 'a' && textAt(tokens, at + 1) !== 'an')
      return hour(spelt * 60 + 30, at + 2);
    const value = clockValue(textAt(tokens, at + 2));
    if (value === null) return null;
    const minutes = here === 'half' ? 30 : 15;
    if (textAt(tokens, at + 1) === 'past') return hour(value * 60 + minutes, at + 3);
    return textAt(tokens, at + 1) === 'to' ? hour(value * 60 - minutes, at + 3) : null;
  }
  const glued = /^пол(.{4,})$/.exec(here);
  if (glued && ordinalHours[glued[1]!] !== undefined)
    return hour(ordinalHours[glued[1]!]! * 60 - 30, at + 1);
  const named = ordinalHours[textAt(tokens, at + 1)];
  if ((here === 'половине' || here === 'половины') && named !== undefined)
    return hour(named * 60 - 30, at + 2);
  if (here === 'четверть' && named !== undefined) return hour(named * 60 - 45, at + 2);
  if (here === 'без' && textAt(tokens, at + 1) === 'четверти') {
    const value = clockValue(textAt(tokens, at + 2));
    return value === null ? null : hour(value * 60 - 15, at + 3);
  }
  return null;
}

const ordinalHours: Readonly<Record<string, number>> = Object.assign(Object.create(null), {
  первого: 1,
  второго: 2,
  третьего: 3,
  четвертого: 4,
  пятого: 5,
  шестого: 6,
  седьмого: 7,
  восьмого: 8,
  девятого: 9,
  десятого: 10,
  одиннадцатого: 11,
  двенадцатого: 12,
});

function clockValue(text: string): number | null {
  const value = /^\d{1,2}$/.test(text) ? Number(text) : (numbers[text] ?? null);
  return value !== null && value >= 1 && value <= 12 ? value : null;
}

/** An hour of the day; `loose` allows a bare number, as after «до» or “by”. */
function hourAt(tokens: readonly Token[], at: number, loose: boolean): Hour | null {
  const token = tokens[at];
  if (!token) return null;
  const spoken = spokenHour(tokens, at);
  if (spoken) return spoken;
  const exact = /^(\d{1,2})([:.])(\d{2})$/.exec(token.text);
  if (exact)
    return exactHour(tokens, at, Number(exact[1]), Number(exact[3]), exact[2] === '.', loose);
  const hyphened = loose ? hyphenedHour(tokens, at) : null;
  if (hyphened) return hyphened;
  const value = token.kind === 'number' ? plainHour(token.text) : (numbers[token.text] ?? null);
  if (value === null || value > 24) return null;
  // «Два дня» without a preposition is a length, «в два дня» an hour.
  if (token.kind === 'word' && textAt(tokens, at + 1) === 'дня' && !loose) return null;
  const marked = withMark(tokens, at, value);
  if (marked) return marked;
  return loose && standsAlone(tokens, at, token)
    ? { minutes: value * 60, halfDay: value <= 12, to: at + 1, plain: true }
    : null;
}

function exactHour(
  tokens: readonly Token[],
  at: number,
  hour: number,
  minute: number,
  dotted: boolean,
  loose: boolean,
): Hour | null {
  if (hour > 24 || minute > 59) return null;
  const half = halfOf(tokens, at + 1, hour);
  if (half) return { minutes: half.hour * 60 + minute, halfDay: false, to: half.to, plain: false };
  if (dotted && (!loose || (minute >= 1 && minute <= 12 && hour >= 1))) return null;
  return { minutes: hour * 60 + minute, halfDay: false, to: at + 1, plain: false };
}

/** «К 17-30», «в 14-00»: minutes that no span of hours could end with. */
function hyphenedHour(tokens: readonly Token[], at: number): Hour | null {
  const [hour, mark, minute] = tokens.slice(at, at + 3);
  if (mark?.text !== '-' || minute?.start !== mark.end || mark.start !== hour!.end) return null;
  if (!/^(?:1?\d|2[0-3])$/.test(hour!.text) || !/^(?:00|2[5-9]|[345]\d)$/.test(minute.text))
    return null;
  const next = tokens[at + 3];
  if (next && units[next.text] !== undefined) return null;
  const minutes = Number(hour!.text) * 60 + Number(minute.text);
  return { minutes, halfDay: false, to: at + 3, plain: false };
}

function plainHour(text: string) {
  return /^\d{1,2}$/.test(text) ? Number(text) : null;
}

/** «часов», «утра», “pm”, “o'clock” after the number. */
function withMark(tokens: readonly Token[], at: number, value: number): Hour | null {
  const oneHour = /^час[уа]?$/.test(textAt(tokens, at));
  let next = at + 1;
  let named = oneHour;
  if (
    ['часов', 'часам', 'час', 'часа', 'часу', 'ч', "o'clock", 'oclock'].includes(
      textAt(tokens, next),
    )
  ) {
    if (
      !["o'clock", 'oclock'].includes(textAt(tokens, next)) &&
      !['в', 'к', 'ко', 'до', 'на', 'около', 'позже', 'позднее', 'с'].includes(
        textAt(tokens, at - 1),
      )
    )
      return null;
    named = true;
    next++;
  }
  const half = halfOf(tokens, next, value);
  if (half) return { minutes: half.hour * 60, halfDay: false, to: half.to, plain: false };
  if (!named) return null;
  if (oneHour && !['к', 'до', 'в'].includes(textAt(tokens, at - 1))) return null;
  return { minutes: value * 60, halfDay: value <= 12, to: next, plain: false };
}

function halfOf(
  tokens: readonly Token[],
  at: number,
  hour: number,
): { hour: number; to: number } | null {
  switch (textAt(tokens, at)) {
    case 'утра':
    case 'am':
      return { hour: hour % 12, to: at + 1 };
    case 'дня':
    case 'вечера':
    case 'pm':
      return hour <= 12 ? { hour: (hour % 12) + 12, to: at + 1 } : null;
    case 'ночи':
      return { hour: hour % 12, to: at + 1 };
    case 'a':
    case 'p':
      return reads(tokens, at + 1, '.', 'm')
        ? {
            hour: (hour % 12) + (textAt(tokens, at) === 'p' ? 12 : 0),
            to:
              textAt(tokens, at + 3) === '.' && tokens[at + 4]?.sentence === tokens[at]!.sentence
                ? at + 4
                : at + 3,
          }
        : null;
    case 'in':
      return reads(tokens, at + 1, 'the', ['morning', 'afternoon', 'evening'])
        ? { hour: (hour % 12) + (textAt(tokens, at + 2) === 'morning' ? 0 : 12), to: at + 3 }
        : null;
    case 'tonight':
    case 'this':
      return textAt(tokens, at) === 'tonight' || textAt(tokens, at + 1) !== 'morning'
        ? textAt(tokens, at) === 'this' &&
          !['evening', 'afternoon'].includes(textAt(tokens, at + 1))
          ? null
          : { hour: (hour % 12) + 12, to: at + (textAt(tokens, at) === 'tonight' ? 1 : 2) }
        : { hour: hour % 12, to: at + 2 };
    default:
      return null;
  }
}

/** Words that may follow an hour said without a unit: «до 18 сегодня», “by 4 tomorrow”. */
const followers = new Set(
  "what who which whatever whichever how when where about because since as that there here once after before while his her their its no not all any either both please thanks will can should would are что чем как когда где кто от для с к о об со без за у при буду будет будут сегодня завтра послезавтра по мск и а или то на в обязательно ровно tomorrow today on at and or but so tonight i he she it they you your our my the is for please самое максимум край крайний крайнее точно monday tuesday wednesday thursday friday saturday sunday this sharp latest with london moscow whether even if an you your me them us вам вас он она они все всё уже курьер мастер инженер техник водитель коллега специалист менеджер оператор бригада деньги карта ответ связь интернет напишу отвечу сообщу позвоню перезвоню вернусь скажу i'll we'll he'll she'll it'll they'll you'll it's".split(
    ' ',
  ),
);

/** What an hour spelt as a word may follow without «часов». */
const spelt = new Set(['к', 'by', 'до', 'в', 'около', 'at', 'before', 'until', 'till']);

function standsAlone(tokens: readonly Token[], at: number, token: Token) {
  const opener = textAt(tokens, at - 1);
  if (token.kind === 'word' && !spelt.has(opener)) return false;
  if (
    token.kind === 'word' &&
    ['a', 'an', 'one', 'couple', 'пару', 'пара', 'пары'].includes(token.text)
  )
    return false;
  if (
    token.kind === 'word' &&
    opener === 'около' &&
    tokens[at + 1]?.sentence === token.sentence &&
    tokens[at + 1]!.kind === 'word' &&
    !followers.has(textAt(tokens, at + 1)) &&
    !readsVerb(textAt(tokens, at + 1))
  )
    return false;
  const next = tokens[at + 1];
  if (!next || next.sentence !== token.sentence) return true;
  if (next.text === '-' && next.start === token.end) return /^\d/.test(textAt(tokens, at + 2));
  if (next.kind === 'mark')
    return !['%', '₽', '$', '£', '€', '/', '*', '+', '№'].includes(next.text);
  if (next.kind === 'emoji') return true;
  if (units[next.text] !== undefined || months[next.text] !== undefined) return false;
  return followers.has(next.text) || (opener !== 'на' && readsVerb(next.text));
}

/** «Завтра в 10 приедет Рустам»: a verb counts nothing, so the number before it is an hour. */
function readsVerb(word: string) {
  return (
    /^.{3,}(?:[аеиуюя]т|[аеиуюя]тся|[ая]ю|[еи]м|[еи]мся|[нлдж]у|[влн]ю)$/.test(word) &&
    !nouns.test(word)
  );
}

const nouns =
  /(?:[нтс]ием|телем|рублем|лет|билет|пакет|кабинет|предмет|процент|карт|минут|рублю|рубл|странам|секунду|минуту|штат|формат|депозит|кредит|транзит|кабинет|аккаунт|банкомат|результат)/;

/** “Five at the latest”, «в пять самое позднее» without a preposition of its own. */
function lastCall(tokens: readonly Token[], at: number) {
  return (
    reads(tokens, at, 'at', 'the', ['latest', 'outside']) ||
    reads(tokens, at, ['on'], 'the', 'dot') ||
    reads(tokens, at, ['tops', 'sharp']) ||
    reads(tokens, at, 'at', 'latest')
  );
}
