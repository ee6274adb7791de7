import { readHandle, type ReadHandle, type Reading } from './handle/handle-readings.ts';
import { hollowWords, titles } from './handle/hollow-words.ts';
import { wordOf } from './name/word.ts';
import { plain } from './sound/plain.ts';
import { readTold, type ReadTold } from './told/read-told.ts';
import type { AccountTraits } from './traits.ts';

/** An account read once, so that it can be compared with many. */
export interface Portrait {
  platform: string | null;
  name: Reading | null;
  handle: ReadHandle | null;
  told: ReadTold;
}

/** Reads the words of an account's name and handle. */
export function portraitOf(traits: AccountTraits): Portrait {
  return {
    platform: traits.platform,
    name: readName(traits.name),
    handle: readHandle(traits.handle),
    told: readTold(traits.told),
  };
}

/** Every way to read who the account calls itself. */
export function readingsOf({ name, handle }: Portrait): Reading[] {
  return [...(name ? [name] : []), ...(handle?.readings ?? [])];
}

function readName(name: string | null): Reading | null {
  const text = (name ?? '').trim();
  if (text === '') return null;
  if (/^[@\w.-]*[\d_@][\w.-]*$/.test(text)) return readHandle(text)?.readings[0] ?? null;
  const raws = text
    .replace(/['’ʼʹ`´"«»]/g, '')
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean);
  const title = raws.map((raw) => titles[plain(raw)]).find(Boolean) ?? null;
  const own = raws.filter((raw) => !titles[plain(raw)] && !isHollow(raw));
  if (own.length === 0) return null;
  return { title, isUncut: false, words: own.map((raw) => wordOf(raw, own.length - 1)) };
}

/** Short words such as «я» and "of" may be initials in a name; the long ones never are. */
function isHollow(raw: string) {
  return raw.length > 1 && hollowWords.has(plain(raw));
}
