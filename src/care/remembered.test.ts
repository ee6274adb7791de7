import { expect, test } from 'vitest';
import { Remembered } from './remembered.ts';

test('the last ones are known, and what is long gone is forgotten', () => {
  const memory = new Remembered<string>(3);
  const makes = (...numbers: number[]) => {
    const made: string[] = [];
    for (const nth of numbers)
      memory.of(`text ${nth}`, (text) => {
        made.push(text);
        return text;
      });
    return made;
  };
  makes(1, 2, 3, 4, 5, 6, 7);
  expect(makes(5, 6, 7)).toEqual([]);
  expect(makes(1, 2, 3)).toEqual(['text 1', 'text 2', 'text 3']);
});
