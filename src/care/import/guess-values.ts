import { plainName } from './column-names.ts';
import { cellText } from './columns.ts';
import { readRating } from './read-values.ts';
import type { DateOrder } from './time/parse-time.ts';

const no = ['false', '0', 'no', 'n', 'нет'];
const yes = ['true', '1', 'yes', 'y', 'да'];
const out = ['out', 'outbound', 'outgoing', 'sent', 'reply', 'исходящее', 'исходящий'];
const inward = ['in', 'inbound', 'incoming', 'received', 'входящее', 'входящий'];

/** Which values of a direction column mean a message of ours; none where the values say nothing of the kind. */
export function outValuesOf(column: string, values: unknown[]): string[] {
  const seen = [...new Set(values.map((value) => cellText(value).toLowerCase()))];
  if (seen.every((value) => [...out, ...inward].includes(value))) return seenOrAll(seen, out);
  if (!seen.every((value) => [...yes, ...no].includes(value))) return [];
  const isInward = /^(?:is)?(?:in|входящ)/.test(plainName(column));
  return seenOrAll(seen, isInward ? no : yes);
}

// A sample may hold no answer of ours yet; then every spelling is kept.
function seenOrAll(seen: string[], ours: string[]): string[] {
  const found = seen.filter((value) => ours.includes(value));
  return found.length > 0 ? found : ours;
}

/** The month comes first only when some date proves it. */
export function guessDateOrder(values: unknown[]): DateOrder {
  const provesMonthFirst = values.some((value) => {
    const match = /^(\d{1,2})[/-](\d{1,2})[/-]\d{4}/.exec(cellText(value));
    return match !== null && Number(match[2]) > 12;
  });
  return provesMonthFirst ? 'mdy' : 'dmy';
}

export function guessRatingMax(values: unknown[]): number {
  const highest = Math.max(0, ...values.map((value) => readRating(value)?.value ?? 0));
  if (highest <= 5) return 5;
  return highest <= 10 ? 10 : 100;
}
