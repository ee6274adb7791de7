/** What Russian mail comes in where nobody says so, or says so wrongly. */
const guesses = ['windows-1251', 'koi8-r', 'ibm866'] as const;
const LEAST_LETTERS = 4;
/** In a Western text accented letters are few; read in the wrong alphabet nearly every letter is one. */
const MOST_ACCENTED = 0.6;

/** Bytes whose encoding nobody gave: UTF-8 where they are, else the Cyrillic encoding that reads best. */
export function decodeUndeclared(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bestOf(guesses.map((label) => new TextDecoder(label).decode(bytes)));
  }
}

/** Puts right a Cyrillic text that was read as Western: "Ïðèâåò". Any other text is answered as it is. */
export function mendWrongAlphabet(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const accented = text.match(/[À-ÖØ-öø-ÿ]/g)?.length ?? 0;
  if (accented < LEAST_LETTERS || accented < letters * MOST_ACCENTED) return text;
  const bytes = westernBytes(text);
  return bytes ? decodeUndeclared(bytes) : text;
}

function bestOf(readings: readonly string[]): string {
  return readings.reduce((best, next) => (likelihood(next) > likelihood(best) ? next : best));
}

/** Small letters in a row are words; signs, boxes and capitals inside words are the wrong table. */
function likelihood(text: string): number {
  const small = text.match(/[а-яё]/g)?.length ?? 0;
  const odd = text.match(/[\u2500-\u259f\u0400-\u040f\u0450-\u045f]|[а-яё][А-ЯЁ]/g)?.length ?? 0;
  return small - 3 * odd;
}

/** The bytes behind a text that was read as windows-1252; undefined where it cannot have been. */
function westernBytes(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = western.get(character);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

const western = new Map(
  Array.from({ length: 256 }, (_, byte) => {
    const character = new TextDecoder('windows-1252').decode(Uint8Array.of(byte));
    return [character, byte] as const;
  }),
);
