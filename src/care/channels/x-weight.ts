import { xAddress } from './urls.ts';

const addressWeight = 23;
const heavy = /[\u1100-\u1fff\u200e\u200f\u2020-\u2031\u2038-\uffff]/;
const dotOrBeyondAscii = /[.\u0080-\uffff]/;
const heavyPlaceholder = '€';
// Built at run time: the `v` flag as a literal needs a newer compile target than the console's.
const emoji = new RegExp('\\p{RGI_Emoji}|[0-9#*]\\u20e3|👁\\u200d🗨', 'gv');

/** Length as X counts it (twitter-text configuration 3): NFC, Latin to Georgian 1, other signs 2, emoji 2, address 23. */
export function xWeight(text: string): number {
  if (!dotOrBeyondAscii.test(text)) return text.length;
  const composed = text.normalize('NFC');
  let weight = 0;
  let from = 0;
  if (composed.includes('.')) {
    for (const match of composed.matchAll(xAddress)) {
      weight += weigh(composed.slice(from, match.index)) + addressWeight;
      from = match.index + match[0].length;
    }
  }
  return weight + weigh(composed.slice(from));
}

function weigh(part: string): number {
  if (!heavy.test(part)) return part.length;
  let weight = 0;
  for (const sign of part.replace(emoji, heavyPlaceholder)) weight += heavy.test(sign) ? 2 : 1;
  return weight;
}
