import type { ShownWave } from '#contract/wave.ts';

/** A wave's place in the reader's alphabet where somebody wrote it so, else as it was first written. */
export function placeFor(
  { place, names }: Pick<ShownWave, 'place' | 'names'>,
  language: string,
): string | null {
  return (language === 'ru' ? names.cyrillic : names.latin) ?? place;
}
