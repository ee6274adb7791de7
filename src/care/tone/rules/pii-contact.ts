import type { Doc } from '../text/doc.ts';
import { originalRange } from '../text/normalise.ts';
import { linkRanges } from '../text/protect.ts';
import { isLetter } from '../text/tokens.ts';
import { digitRuns } from './digits.ts';
import { belongsTo, official } from './domains.ts';
import type { Rule, Scene, Span } from './rule.ts';

export const piiContact: Rule = {
  id: 'pii-contact',
  find(scene) {
    return [...phones(scene), ...mailboxes(scene)];
  },
};

function phones({ doc, input }: Scene): Span[] {
  const { folded } = doc;
  const own = (input.context.ownContacts ?? []).map((contact) =>
    contact.replace(/\D/g, '').slice(-10),
  );
  // Brackets group a phone and nothing else: taken out, with the offsets kept by spaces.
  const bare = folded.text.replace(/[()]/g, ' ');
  return digitRuns(bare).flatMap(({ digits, start, end, groups }): Span[] => {
    const plus = folded.text[start - 1] === '+' || folded.text.slice(start - 2, start) === '+(';
    if (start > 0 && (isLetter(folded.text, start - 1) || /[№#*]/.test(folded.text[start - 1]!)))
      return [];
    if (!isPersonalPhone(digits, plus, groups)) return [];
    if (own.includes(digits.slice(-10))) return [];
    if (isOffice(doc, start)) return [];
    if (isLandline(digits) && !isCustomers(doc, start)) return [];
    return [originalRange(folded, plus ? start - 1 : start, end)];
  });
}

/** Judged by form: fiction ranges and unassigned numbers are somebody's contact in the text too. */
function isPersonalPhone(digits: string, plus: boolean, groups: readonly number[]) {
  if (
    /^[78]\d{10}$/.test(digits) &&
    (plus || digits[0] === '8' || groups.length > 1 || digits[1] === '9')
  )
    return !/^.(?:800|80[0-9]|70[0-9])/.test(digits);
  if (/^9\d{9}$/.test(digits) && groups.length > 1) return groups[0] === 3;
  if (/^0\d{9,10}$/.test(digits))
    return /^0(?:7|1|2)/.test(digits) && (groups.length > 1 || digits.length === 11);
  if (/^44\d{10}$/.test(digits)) return plus && /^44(?:7|1|2|0)/.test(digits);
  if (/^1?\d{10}$/.test(digits)) return isAmerican(digits, plus, groups);
  return plus && digits.length >= 9 && digits.length <= 14 && !/^(?:7|44|1)/.test(digits);
}

function isAmerican(digits: string, plus: boolean, groups: readonly number[]) {
  const local = digits.slice(-10);
  if (/^8(?:00|33|44|55|66|77|88)/.test(local)) return false;
  if (plus) return digits.length === 11;
  return groups.slice(-3).join() === '3,3,4' && /^[2-9]/.test(local);
}

/** City lines are as often ours as theirs: only the words beside them tell. */
function isLandline(digits: string) {
  return /^[78][348]\d{9}$/.test(digits) || /^(?:0|44|440)[12]/.test(digits);
}

/** “Our Lagos office on +234…”: a number of ours, whatever its country. */
function isOffice(doc: Doc, start: number) {
  return doc.languages.privacy.contacts.office.test(wordsBefore(doc, start));
}

function isCustomers(doc: Doc, start: number) {
  const { ours, theirs } = doc.languages.privacy.contacts;
  const before = wordsBefore(doc, start);
  return !ours.test(before) && theirs.test(before);
}

function wordsBefore({ folded }: Doc, start: number) {
  return folded.low.slice(Math.max(0, start - 60), start);
}

function mailboxes({ doc, input }: Scene): Span[] {
  const { folded } = doc;
  const own = [...(input.context.ownDomains ?? []), ...official];
  const contacts = (input.context.ownContacts ?? []).map((contact) => contact.toLowerCase());
  return linkRanges(folded.low).flatMap(({ start, end, text }): Span[] => {
    if (!text.includes('@') || contacts.includes(text)) return [];
    if (belongsTo(text.slice(text.lastIndexOf('@') + 1), own)) return [];
    return [originalRange(folded, start, end)];
  });
}
