import { has, hits, type Doc } from '../text/doc.ts';
import type { Beliefs } from '../types.ts';

/** How the customer feels now is in the latest messages; what they told is in all of them. */
const recentMessages = 3;
const laughing = /^(😂|🤣|😄|😅|😆|😁|😹|😜|🙃)/u;
const shouted = /(?<!\p{L})\p{Lu}{4,}(?!\p{L})/gu;

/** What one message tells of its author's mood. */
export interface MoodSigns {
  isIronic: boolean;
  laughs: boolean;
  isGrateful: boolean;
  saysMoney: boolean;
  saysTrouble: boolean;
  complains: boolean;
  isUpset: boolean;
  exclaims: boolean;
  shouts: boolean;
}

/** What a customer's messages tell of their mood together. */
export type Mood = Pick<Beliefs, 'upset' | 'moneyWorry' | 'complaint' | 'joking' | 'irony'>;

export function signsOf(doc: Doc): MoodSigns {
  return {
    isIronic: isIronic(doc),
    laughs: laughs(doc),
    isGrateful: isGratitude(doc),
    saysMoney: has(doc, 'c.money'),
    saysTrouble: has(doc, 'c.trouble', 'c.complaint'),
    complains: has(doc, 'c.complaint'),
    isUpset: has(doc, 'c.upset'),
    exclaims: /[!?]{2}|!/.test(doc.folded.text),
    shouts: shouts(doc),
  };
}

/** Of the messages one after another. */
export function moodOf(signs: readonly MoodSigns[]): Mood {
  const recent = signs.slice(-recentMessages);
  const irony = recent.some(({ isIronic }) => isIronic);
  const joking = signs.some(({ laughs }) => laughs);
  const complained = signs.some(({ complains }) => complains);
  const calmed = (signs.at(-1)?.isGrateful ?? false) && !irony;
  const moneyWorry = recent.some(({ saysMoney }) => saysMoney) && !calmed;
  const trouble = (recent.some(({ saysTrouble }) => saysTrouble) || moneyWorry) && !calmed;
  const upset =
    !calmed &&
    !(joking && !complained && !moneyWorry) &&
    (irony ||
      recent.some(({ isUpset, shouts }) => isUpset || shouts) ||
      (trouble && recent.some(({ exclaims }) => exclaims)));
  return {
    upset,
    moneyWorry,
    complaint: (complained && !calmed) || irony || trouble,
    joking,
    irony,
  };
}

/** Praise beside a failure that lasts or repeats; thanks count where the message opens with them. */
function isIronic(doc: Doc) {
  const opensWithThanks = hits(doc, 'c.thanks').some(
    ({ from }) => from <= 3 || (has(doc, 'c.again') && doc.tokens.some(({ text }) => text === '"')),
  );
  if (!has(doc, 'c.praise') && !opensWithThanks) return false;
  if (has(doc, 'c.solved')) return false;
  return has(doc, 'c.irony') || (has(doc, 'c.again') && has(doc, 'c.trouble', 'c.money'));
}

/** «Спасибо, заработало»: the last word of somebody who has been helped. */
function isGratitude(doc: Doc) {
  return (
    has(doc, 'c.solved') ||
    (has(doc, 'c.thanks', 'c.praise') && !has(doc, 'c.trouble', 'c.money', 'c.upset'))
  );
}

function laughs({ tokens, folded: { low }, languages }: Doc) {
  if (tokens.some(({ kind, text }) => kind === 'emoji' && laughing.test(text))) return true;
  return /\){2,}|:-?\)/.test(low) || languages.customer.laughter.test(low);
}

function shouts({ folded: { text } }: Doc) {
  return (text.match(shouted)?.length ?? 0) >= 2;
}
