import { originalRange } from '../text/normalise.ts';
import { digitRuns, type DigitRun } from './digits.ts';
import type { Rule, Span } from './rule.ts';

export const piiAccount: Rule = {
  id: 'pii-account',
  find({ doc }) {
    const { folded } = doc;
    const runs = digitRuns(folded.text);
    const long = runs.filter(isBankAccount).map((run) => [run.start, run.end] as const);
    return [...long, ...ibans(folded.text), ...named(folded.low), ...sortCodes(folded.low)].map(
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

const contractNumber =
  /(?:лицев[а-я]{2,3} счет[а-я]{0,3}|(?<![а-я])л\/с|(?<![а-я])договор[а-я]{0,3}|(?<![а-я])счет[а-я]{0,2}|(?<![a-z])(?:account|contract|policy|acct)(?: (?:number|no))?|a\/c)(?![а-яa-z])(?: (?:номер|кредита|карты|вклада|связи|абонента|is|ending))?\s{0,2}[:#№.—-]{0,2}\s{0,2}([a-zа-я]{0,3}-?\d[\d/ -]{4,18}\d)/g;

/** A number beside the name of the paper it belongs to. */
function named(low: string) {
  return Array.from(low.matchAll(contractNumber), (match) => {
    const number = match[1]!;
    const digits = number.replace(/\D/g, '');
    if (
      digits.length < 6 ||
      digits.length > 14 ||
      match[0].slice(-number.length - 7).startsWith('ending')
    )
      return null;
    const start = match.index + match[0].length - number.length;
    return [start, start + number.length] as const;
  }).filter((range) => range !== null);
}

function sortCodes(low: string) {
  if (!/account|sort/.test(low)) return [];
  return Array.from(
    low.matchAll(/(?<![\d-])\d\d-\d\d-\d\d(?![\d-])/g),
    (match) => [match.index, match.index + 8] as const,
  );
}
