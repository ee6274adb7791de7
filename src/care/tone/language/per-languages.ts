import type { Languages } from './together.ts';

/** What a rule makes of the words of its languages: made once for each set of them. */
export function perLanguages<Made>(make: (languages: Languages) => Made) {
  const known = new WeakMap<Languages, Made>();
  return (languages: Languages): Made => {
    let made = known.get(languages);
    if (made === undefined) known.set(languages, (made = make(languages)));
    return made;
  };
}

/** Source of a pattern of any of some sources; one that fits nothing where there are none. */
export function either(sources: Iterable<string>): string {
  return [...sources].join('|') || '(?!)';
}
