const irregular = new Map(
  Object.entries({
    paid: 'pay',
    said: 'say',
    sent: 'send',
    lost: 'lose',
    bought: 'buy',
    wrote: 'write',
    written: 'write',
    took: 'take',
    taken: 'take',
    gave: 'give',
    given: 'give',
    went: 'go',
    gone: 'go',
    told: 'tell',
    broke: 'break',
    broken: 'break',
    stole: 'steal',
    stolen: 'steal',
    children: 'child',
    people: 'person',
  }),
);

/** What the forms of an English word have in common: plurals, -ed, -ing and a silent e go. In lower case. */
export function stemEnglish(word: string): string {
  if (word.length < 3) return word;
  const whole = irregular.get(word) ?? word;
  return withoutVerbEnding(withoutPlural(whole))
    .replace(/(?<=[^aeiou])y$/, 'i')
    .replace(/(?<=[a-z]{2})e$/, '');
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ch|sh|x|zz)es$/.test(word)) return word.slice(0, -2);
  if (/(?:ss|us|is)$/.test(word)) return word;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string): string {
  if (word.endsWith('ied')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  const stem = /^(.*[aeiouy].*?)(?:ed|ing)$/.exec(word)?.[1];
  if (stem === undefined || stem.length < 2 || word.endsWith('eed')) return word;
  return /([^aeioulsz])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}
