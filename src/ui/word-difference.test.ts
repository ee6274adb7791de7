import { expect, it } from 'vitest';
import { wordDifference } from './word-difference.ts';

const marks = { same: ['', ''], added: ['[+', ']'], removed: ['[-', ']'] } as const;

function drawn(before: string, after: string, language: string) {
  return wordDifference(before, after, language)
    .map(({ kind, text }) => marks[kind].join(text))
    .join('');
}

it.each([
  ['en', 'We will write soon.', 'We will write by noon.', 'We will write [-soon][+by noon].'],
  ['ru', 'Мы напишем скоро.', 'Мы напишем завтра.', 'Мы напишем [-скоро][+завтра].'],
  ['ru', 'Платёж вернули.', 'Платежи вернули.', '[-Платёж][+Платежи] вернули.'],
  ['en', 'Same words', 'Same words', 'Same words'],
  ['ru', '', 'Здравствуйте', '[+Здравствуйте]'],
])('in %s a word is taken whole: "%s" → "%s"', (language, before, after, picture) => {
  expect(drawn(before, after, language)).toBe(picture);
});

it.each([
  ['Анна, деньги вернулись 3 ноября.', 'Анна, здравствуйте! Деньги вернулись 3 ноября в 14:05.'],
  ['Line one\n\nLine two', 'Line one\nLine three 👍🏽'],
  ['a  b', 'a b'],
])('what is same and added makes the new text, to the last space', (before, after) => {
  const parts = wordDifference(before, after, 'ru');
  const join = (...kinds: string[]) =>
    parts.flatMap(({ kind, text }) => (kinds.includes(kind) ? text : [])).join('');
  expect(join('same', 'added')).toBe(after);
  expect(join('removed').length).toBeLessThanOrEqual(before.length);
});
