import { isVowel } from './sounds.ts';

const families: Record<string, string> = {
  z: 's', S: 's', Z: 's', C: 's', T: 's', f: 'v', H: '', '-': '',
}; // prettier-ignore

/** One or two plain spellings of the sounds: the first and, where some are ambiguous, the last choice of each. */
export function foldsOf(sounds: readonly string[]): string[] {
  return bothChoices(sounds, (letter) => (letter === '-' ? '' : letter));
}

/** The consonants alone, in families that survive transliteration: what words are looked up by. */
export function skeletonsOf(sounds: readonly string[]): string[] {
  const consonants = sounds.filter((sound) => !isVowel(sound));
  const found = bothChoices(consonants, (letter) => families[letter] ?? letter);
  const worth = found.filter((skeleton) => skeleton.length > 1);
  return worth.length > 0 ? worth : foldsOf(sounds);
}

function bothChoices(sounds: readonly string[], letterOf: (letter: string) => string): string[] {
  const first = sounds.map((sound) => letterOf(sound[0]!)).join('');
  const last = sounds
    .map((sound) => letterOf(isAmbiguous(sound) ? sound.at(-1)! : sound[0]!))
    .join('');
  return [...new Set([once(first), once(last)])].filter(Boolean);
}

function isAmbiguous(sound: string) {
  return sound.length > 1 && /[H-]$/.test(sound);
}

function once(text: string) {
  return text.replace(/(.)\1+/g, '$1');
}
