import { either, perLanguages } from '../language/per-languages.ts';
import type { Doc } from '../text/doc.ts';
import { originalRange } from '../text/normalise.ts';
import { digitRuns, type DigitRun } from './digits.ts';
import type { Rule, Span } from './rule.ts';

export const piiAccount: Rule = {
  id: 'pii-account',
  find({ doc }) {
    const { folded } = doc;
    const runs = digitRuns(folded.text);
    const long = runs.filter(isBankAccount).map((run) => [run.start, run.end] as const);
    return [...long, ...ibans(folded.text), ...named(doc), ...sortCodes(doc)].map(
      ([start, end]): Span => originalRange(folded, start, end),
    );
  },
};

/** Twenty digits of a Russian bank account; the first three tell whose it is. */
function isBankAccount({ digits }: DigitRun) {
  return digits.length === 20 && /^(?:30[1-9]|40[1-8]|42[0-6]|43|45[2-9]|47)/.test(digits);
}

function ibans(text: string) {
  return Array.from(
    text.matchAll(/(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}/gu),
    (match) => {
      // The greedy tail may have taken a following word: the check tells where the number ends.
      for (let end = match[0].length; end >= 15; end--)
        if (isIban(match[0].slice(0, end).replace(/ /g, '')))
          return [match.index, match.index + end] as const;
      return null;
    },
  ).filter((range) => range !== null);
}

function isIban(iban: string) {
  if (iban.length < 15 || iban.length > 34) return false;
  let rest = 0;
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

const contractNumber = perLanguages(({ privacy: { accounts } }) => {
  const paper = `(?:${either(accounts.papers)})(?!\\p{L})(?: (?:${either(accounts.qualifiers)}))?`;
  const number = String.raw`\p{L}{0,3}-?\d[\d/ -]{4,18}\d`;
  return new RegExp(String.raw`${paper}\s{0,2}[:#№.—-]{0,2}\s{0,2}(${number})`, 'gu');
});

const maybeNumber = /\d[\d/ -]{4,18}\d/;

/** A number beside the name of the paper it belongs to. */
function named({ folded, languages }: Doc) {
  if (!maybeNumber.test(folded.low)) return [];
  const { lastDigits } = languages.privacy.accounts;
  return Array.from(folded.low.matchAll(contractNumber(languages)), (match) => {
    const number = match[1]!;
    const digits = number.replace(/\D/g, '');
    const lead = match[0].slice(0, -number.length);
    if (digits.length < 6 || digits.length > 14 || lastDigits.test(lead)) return null;
    const start = match.index + lead.length;
    return [start, start + number.length] as const;
  }).filter((range) => range !== null);
}

function sortCodes({ folded, languages }: Doc) {
  if (!languages.privacy.accounts.sortCode.test(folded.low)) return [];
  return Array.from(
    folded.low.matchAll(/(?<![\d-])\d\d-\d\d-\d\d(?![\d-])/g),
    (match) => [match.index, match.index + 8] as const,
  );
}
