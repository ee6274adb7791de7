import { diffWords, type ChangeObject } from 'diff';

export interface DifferencePart {
  kind: 'same' | 'added' | 'removed';
  text: string;
  /** Where it begins in all parts joined. */
  at: number;
}

/**
 * What became of `before`, word by word; the same and added parts joined are `after`. Words are cut
 * by `Intl.Segmenter`, since the library's own rule knows Latin letters only.
 */
export function wordDifference(before: string, after: string, language: string): DifferencePart[] {
  let end = 0;
  return diffWords(before, after, { intlSegmenter: segmenterOf(language) }).map((part) => {
    const at = end;
    end += part.value.length;
    return { kind: kindOf(part), text: part.value, at };
  });
}

function kindOf({ added, removed }: ChangeObject<string>) {
  if (added) return 'added';
  return removed ? 'removed' : 'same';
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string) {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}
