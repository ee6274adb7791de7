import { originalRange } from '../text/normalise.ts';
import { rawHits, type Doc } from '../text/doc.ts';
import type { Rule, Span } from './rule.ts';

/** Words that may stand between the noun of access and its value. */
const between = new Set(
  'подтверждения для входа доступа из смс sms ваш это такой новый временный одноразовый : — - = " is your the new a temporary one-time now to was been set reset as equals are будет был стал на от карты приложения кабинета wi-fi личного вашей моей новой от вашего card new for on security login access confirmation verification , here it\'s номер'.split(
    ' ',
  ),
);

export const piiCode: Rule = {
  id: 'pii-code',
  find({ doc, profile }) {
    const nouns = rawHits(doc, 'secret.noun');
    // «У вас записано «ландыш»» to whoever asked for the code word.
    const named = ['пароль', 'кодовое', 'password', 'passcode', 'memorable', 'пин', 'pin'].some(
      (word) => profile.words.has(word),
    )
      ? answers(doc)
      : [];
    if (nouns.length === 0 && named.length === 0) return [];
    const values = nouns.flatMap((noun): Span[] => {
      const at = after(doc, noun.to) ?? before(doc, noun.from - 1);
      return at ? [originalRange(doc.folded, at.start, at.end)] : [];
    });
    return [...values, ...words(doc), ...named].filter(
      (one, i, all) =>
        all.findIndex((other) => other.start < one.end && one.start < other.end) === i,
    );
  },
};

function isValue(doc: Doc, at: number) {
  const token = doc.tokens[at];
  if (!token || token.kind !== 'number' || !/^\d{3,8}$/.test(token.text)) return false;
  const next = doc.tokens[at + 1]?.text ?? '';
  return !/^(?:₽|руб|рублей|р|%|часов|минут|секунд|дней|-|digits|digit|minutes|seconds|characters|days|hours|pounds|цифр|знаков|символ)/.test(
    next,
  );
}

const links = new Set(['is', ':', '—', '=', 'это']);

function after(doc: Doc, from: number) {
  // “The code we sent is 558 104”: anything of the clause may stand before the link.
  for (let at = from; at < from + 6; at++)
    if (
      links.has(doc.tokens[at]?.text ?? '') &&
      doc.tokens[at]!.sentence === doc.tokens[from - 1]!.sentence &&
      isValue(doc, at + 1)
    )
      return doc.tokens[at + 1]!;
  for (let at = from; at < from + 6; at++) {
    const token = doc.tokens[at];
    if (!token || token.sentence !== doc.tokens[from - 1]!.sentence) return null;
    if (isValue(doc, at)) return token;
    if (!between.has(token.text)) return null;
  }
  return null;
}

/** «483920 — ваш код», “4821 is your PIN”. */
function before(doc: Doc, from: number) {
  let linked = false;
  for (let at = from; at > from - 5 && at >= 0; at--) {
    const token = doc.tokens[at]!;
    if (token.sentence !== doc.tokens[from]!.sentence) return null;
    if (linked && isValue(doc, at)) return token;
    if (!between.has(token.text)) return null;
    if (/^(?:—|-|:|is|это|ваш|your|as|будет)$/.test(token.text)) linked = true;
  }
  return null;
}

const namedSecret =
  /(?:парол[а-я]{1,3}|кодов[а-я]{2,3} (?:слов[а-я]|фраз[а-я])|password|passcode|passphrase|(?:memorable|security|code|secret) word)(?: (?:для входа|от кабинета|от приложения))?(?: ?[:=—]| is| это| -| to| будет)? {0,2}("?)([\p{L}\p{N}!@#$%^&*_-]{4,24})\1/gu;

/** A password of letters and digits, or a code word in quotation marks. */
function words(doc: Doc): Span[] {
  const { folded } = doc;
  return Array.from(
    folded.text.toLowerCase().length === folded.text.length ? folded.low.matchAll(namedSecret) : [],
  )
    .filter((match) => !isPath(folded.low, match.index + match[0].length))
    .filter(
      (match) =>
        (/\d/.test(match[2]!) && /\p{L}/u.test(match[2]!)) ||
        (match[1] === '"' && /[:=—]| is| это|слов|word/.test(match[0])),
    )
    .map((match) => {
      const start = match.index + match[0].lastIndexOf(match[2]!);
      return originalRange(folded, start, start + match[2]!.length);
    });
}

/** «Пароль: «Профиль» → «Безопасность»»: a way through the menus. */
function isPath(low: string, at: number) {
  return /^"? ?(?:→|>|—>|->|\/|, (?:затем|далее|then))/.test(low.slice(at, at + 12));
}

const toldSecret =
  /(?:reset|set|changed|записан[ао]?|сброси(?:л|ла|ли)|поменя(?:л|ла|ли)|new one)(?: (?:it|that|its|его|ее|у вас|вам|here))?(?: (?:to|is|на|как|это|в))?[ :—=]{1,3}("?)([\p{L}\p{N}!@#$%^&*_-]{4,24})\1/gu;

/** The secret itself told to whoever asked for it: a word in quotation marks or with digits in it. */
function answers(doc: Doc): Span[] {
  return Array.from(doc.folded.low.matchAll(toldSecret))
    .filter((match) => match[1] === '"' || (/\d/.test(match[2]!) && /\p{L}/u.test(match[2]!)))
    .filter((match) => !isPath(doc.folded.low, match.index + match[0].length))
    .map((match) => {
      const start = match.index + match[0].lastIndexOf(match[2]!);
      return originalRange(doc.folded, start, start + match[2]!.length);
    });
}
