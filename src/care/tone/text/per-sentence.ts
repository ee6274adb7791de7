import type { Languages } from '../language/together.ts';
import { perLanguages } from '../language/per-languages.ts';

/** Whoever types changes one sentence: the others are read once. */
const mostSentences = 2000;

/** What a rule makes of the words of a sentence alone, remembered. */
export function perSentence<Made>(make: (sentence: string, languages: Languages) => Made) {
  const memoryOf = perLanguages(() => new Map<string, Made>());
  return (sentence: string, languages: Languages): Made => {
    const memory = memoryOf(languages);
    let made = memory.get(sentence);
    if (made !== undefined) return made;
    if (memory.size >= mostSentences) memory.clear();
    memory.set(sentence, (made = make(sentence, languages)));
    return made;
  };
}
