import { foldsOf } from '../link/sound/folds.ts';
import { plain } from '../link/sound/plain.ts';
import { soundsOf } from '../link/sound/sounds.ts';
import { fold } from '../search/fold.ts';
import { stem } from '../search/words.ts';

export interface PlaceName {
  /** Alike for all forms of a name in both alphabets: «в Заречье», Zarechye. */
  key: string;
  word: string;
  /** Named as a place, not only with the capital letter that begins a sentence. */
  isSure: boolean;
}

const capitalised = /(?<![\p{L}\p{N}@#])\p{Lu}\p{Ll}[\p{L}-]{2,}/gu;
const preposition = /(?:^|[\s(«"])(?:в|во|на|из|под|около|у|г|in|at|near|from|around)\.?\s+$/iu;
const beginning = /(?:^|[.!?…:;\n«"(])\s*$/u;
const SHORTEST_KEY = 3;

/** Words that may name a place, each once. `own` are words of ours that everybody writes with a capital letter. */
export function placeNames(text: string, own: ReadonlySet<string>): PlaceName[] {
  const found = new Map<string, PlaceName>();
  for (const { 0: word, index } of text.matchAll(capitalised)) {
    const key = placeKey(word);
    if (key.length < SHORTEST_KEY || own.has(key) || common.has(key)) continue;
    const before = text.slice(0, index);
    const isSure = preposition.test(before) || !beginning.test(before);
    const known = found.get(key);
    if (!known || (isSure && !known.isSure)) found.set(key, { key, word, isSure });
  }
  return [...found.values()];
}

/** Whether a word is written in Cyrillic letters. */
export function isCyrillic(word: string): boolean {
  return /\p{Script=Cyrillic}/u.test(word);
}

/** What a name sounds like without its ending. */
export function placeKey(word: string): string {
  const [sound = ''] = foldsOf(soundsOf(plain(stem(fold(word)))));
  return sound.replace(/[aeiou]+$/, '');
}

/** Sentences begin with these; they name no place. */
const common = new Set(
  [
    'Здравствуйте', 'Здрасте', 'Добрый', 'Доброе', 'Привет', 'Подскажите', 'Скажите', 'Алло',
    'Пожалуйста', 'Почему', 'Когда', 'Сколько', 'Опять', 'Снова', 'Связь', 'Связи', 'Интернет',
    'Телефон', 'Приложение', 'Карта', 'Сегодня', 'Вчера', 'Утром', 'Жена', 'Мама',
    'Hello', 'Please', 'Why', 'When', 'What', 'Since', 'Today', 'Three', 'Internet', 'Phone', 'There',
    'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday',
  ].map(placeKey),
); // prettier-ignore
