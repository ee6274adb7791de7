/*
 * A sound is the list of letters it may stand for: `ch` is ч in English, х in German, ш in French.
 * Upper case: Z ж, H х, T ц, C ч, S ш and щ. A `-` says that it may be silent.
 */
const latin: Record<string, string> = {
  schtsch: 'S', sjtsj: 'S', stsch: 'S', shch: 'S', szcz: 'S', štš: 'S', šč: 'S',
  tsch: 'C', dsch: 'Z', tsj: 'C', tch: 'C', tsh: 'C', tš: 'C', cz: 'CT', cs: 'C', č: 'C', ć: 'C',
  dzh: 'Z', dzj: 'Z', dž: 'Z', dsh: 'Z', dj: 'Z', sch: 'S', sh: 'S', sz: 'Sz', sj: 'S',
  š: 'S', ș: 'S', ş: 'S', zh: 'Z', zj: 'Z', ž: 'Z', ż: 'Z', ź: 'Z', ch: 'CSkH', kh: 'H',
  ph: 'f', th: 't', gh: 'g', ck: 'k', ts: 'T', tz: 'T', iou: 'u', ou: 'uo', oe: 'uo', oo: 'uo',
  ee: 'ie', ie: 'ei', c: 'kTs', w: 'v', h: 'H-', q: 'k', y: 'i', ł: 'l', đ: 'd', ø: 'o',
  ö: 'oe', ü: 'u', ä: 'ae', z: 'zT', s: 'szS',
}; // prettier-ignore

const cyrillic: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'gH', ґ: 'g', д: 'd', дж: 'Z', е: 'e', є: 'e', э: 'e', ж: 'Z', з: 'z',
  и: 'i', і: 'i', ї: 'i', й: 'i', ј: 'i', ы: 'i', к: 'k', л: 'l', љ: 'l', м: 'm', н: 'n', њ: 'n',
  о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'C', у: 'u', ў: 'v', ф: 'f', х: 'H', ц: 'T', ч: 'C',
  ш: 'S', щ: 'S', ь: '', ъ: '', ю: 'u', я: 'a', ђ: 'Z', џ: 'Z', ё: 'e', ә: 'a', ө: 'o', ү: 'u',
  қ: 'k', ғ: 'g', ң: 'n', һ: 'H',
}; // prettier-ignore

const longest = 7;
const startsVowel = /^[aeiouyàáâäèéêëìíîïòóôöùúûü]/;

/** The sounds of a lower-case word in Latin or Cyrillic letters, doubles told once. */
export function soundsOf(word: string): string[] {
  const sounds: string[] = [];
  for (let at = 0; at < word.length;) at += takeSound(word, at, sounds);
  return sounds.filter((sound, at) => sound !== sounds[at - 1]);
}

export function isVowel(sound: string): boolean {
  return 'aeiou'.includes(sound[0]!);
}

function takeSound(word: string, at: number, sounds: string[]): number {
  const letter = word[at]!;
  const rest = word.slice(at + 1, at + 2);
  if (letter === 'x') return (sounds.push('kH', 's-'), 1);
  if ('yïj'.includes(letter) && startsVowel.test(rest)) {
    const afterConsonant = sounds.length > 0 && !isVowel(sounds.at(-1)!);
    if (rest === 'o' && afterConsonant) return (sounds.push('eo'), 2);
    if (letter === 'j') sounds.push('Z-');
    return 1;
  }
  if (letter === 'j') return (sounds.push('i'), 1);
  for (let length = Math.min(longest, word.length - at); length > 0; length--) {
    const grapheme = word.slice(at, at + length);
    const sound = latin[grapheme] ?? cyrillic[grapheme];
    if (sound === undefined) continue;
    if (sound !== '') sounds.push(sound);
    return length;
  }
  const bare = letter.normalize('NFD')[0]!;
  const sound = bare === letter ? letter : (latin[bare] ?? cyrillic[bare] ?? bare);
  if (/\p{L}/u.test(letter) && sound !== '') sounds.push(sound);
  return 1;
}
