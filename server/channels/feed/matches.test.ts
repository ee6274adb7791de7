import { expect, test } from 'vitest';
import { matcher } from './matches.ts';

test.each([
  [['банк'], 'Об этом банке', true],
  [['банк'], 'Кубанка', false],
  [['Счёт'], 'мой СЧЕТ закрыт', true],
  [['ранет банк'], 'в «Ранет\n банке»', true],
  [['c++'], 'пишем на C++', true],
  [['a.b'], 'a-b', false],
  [['нет', 'карта'], 'карта', true],
  [[], 'что угодно', true],
])('%s in "%s": %s', (words, text, isThere) => {
  expect(matcher(words)(text)).toBe(isThere);
});
