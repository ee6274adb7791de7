import { either, perLanguages } from '../language/per-languages.ts';
import { originalRange, type Folded } from '../text/normalise.ts';
import { rawHits, type Doc } from '../text/doc.ts';
import type { Rule, Span } from './rule.ts';

/** Marks that may stand between the noun of access and its value, as the words of a language may. */
const marksBetween = new Set([':', '—', '-', '=', '"', ',']);

export const piiCode: Rule = {
  id: 'pii-code',
  find({ doc, profile }) {
    const nouns = rawHits(doc, 'secret.noun');
    // «У вас записано «ландыш»» to whoever asked for the code word.
    const isAsked = [...doc.languages.privacy.codes.asked].some((word) => profile.words.has(word));
    const named = isAsked ? answers(doc) : [];
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
  return !/^[₽%-]/.test(next) && !doc.languages.privacy.codes.counted.test(next);
}

const linkMarks = new Set([':', '—', '=']);

function after(doc: Doc, from: number) {
  const { links, between } = doc.languages.privacy.codes;
  // “The code we sent is 558 104”: anything of the clause may stand before the link.
  for (let at = from; at < from + 6; at++) {
    const text = doc.tokens[at]?.text ?? '';
    if (
      (linkMarks.has(text) || links.has(text)) &&
      doc.tokens[at]!.sentence === doc.tokens[from - 1]!.sentence &&
      isValue(doc, at + 1)
    )
      return doc.tokens[at + 1]!;
  }
  for (let at = from; at < from + 6; at++) {
    const token = doc.tokens[at];
    if (!token || token.sentence !== doc.tokens[from - 1]!.sentence) return null;
    if (isValue(doc, at)) return token;
    if (!marksBetween.has(token.text) && !between.has(token.text)) return null;
  }
  return null;
}

/** «483920 — ваш код», “4821 is your PIN”. */
function before(doc: Doc, from: number) {
  const { linksBack, between } = doc.languages.privacy.codes;
  let linked = false;
  for (let at = from; at > from - 5 && at >= 0; at--) {
    const token = doc.tokens[at]!;
    if (token.sentence !== doc.tokens[from]!.sentence) return null;
    if (linked && isValue(doc, at)) return token;
    if (!marksBetween.has(token.text) && !between.has(token.text)) return null;
    if (/^[—:-]$/.test(token.text) || linksBack.has(token.text)) linked = true;
  }
  return null;
}

const value = String.raw`("?)([\p{L}\p{N}!@#$%^&*_-]{4,24})\1`;

interface SecretPatterns {
  /** “Password: …”, with the quotation mark and the value as groups. */
  named: RegExp;
  /** Behind these a word in quotation marks is the value even without a digit. */
  sure: RegExp;
  /** «Поменяла на …», with the same groups. */
  told: RegExp;
  /** A way through the menus follows. */
  path: RegExp;
}

const secretPatterns = perLanguages(({ privacy }): SecretPatterns => {
  const { nouns, owners, links, sure, told, toldWhat, toldHow, paths } = privacy.codes.secret;
  return {
    named: new RegExp(
      `(?:${either(nouns)})(?: (?:${either(owners)}))?(?: ?[:=—]| -| (?:${either(links)}))? {0,2}${value}`,
      'gu',
    ),
    sure: new RegExp(`[:=—]|${either(sure)}`),
    told: new RegExp(
      `(?:${either(told)})(?: (?:${either(toldWhat)}))?(?: (?:${either(toldHow)}))?[ :—=]{1,3}${value}`,
      'gu',
    ),
    path: new RegExp(`^"? ?(?:→|>|—>|->|/|, (?:${either(paths)}))`),
  };
});

/** A password of letters and digits, or a code word in quotation marks. */
function words({ folded, languages }: Doc): Span[] {
  const { named, sure, path } = secretPatterns(languages);
  if (folded.text.toLowerCase().length !== folded.text.length) return [];
  return Array.from(folded.low.matchAll(named))
    .filter((match) => !isPath(path, folded.low, match))
    .filter((match) => hasDigit(match[2]!) || (match[1] === '"' && sure.test(match[0])))
    .map((match) => valueRange(folded, match));
}

/** The secret itself told to whoever asked for it: a word in quotation marks or with digits in it. */
function answers({ folded, languages }: Doc): Span[] {
  const { told, path } = secretPatterns(languages);
  return Array.from(folded.low.matchAll(told))
    .filter((match) => match[1] === '"' || hasDigit(match[2]!))
    .filter((match) => !isPath(path, folded.low, match))
    .map((match) => valueRange(folded, match));
}

function hasDigit(secret: string) {
  return /\d/.test(secret) && /\p{L}/u.test(secret);
}

/** «Пароль: «Профиль» → «Безопасность»»: a way through the menus. */
function isPath(path: RegExp, low: string, match: RegExpExecArray) {
  const end = match.index + match[0].length;
  return path.test(low.slice(end, end + 12));
}

function valueRange(folded: Folded, match: RegExpExecArray): Span {
  const start = match.index + match[0].lastIndexOf(match[2]!);
  return originalRange(folded, start, start + match[2]!.length);
}
