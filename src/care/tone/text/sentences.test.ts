import { describe, expect, it } from 'vitest';
import { languages } from '../languages/index.ts';
import { normalise } from './normalise.ts';
import { splitSentences } from './sentences.ts';
import { tokenise } from './tokens.ts';

describe('sentences', () => {
  it.each([
    ['Добрый день! Вижу платёж. Верну сегодня', 3],
    ['Курьер ждал на ул. Гагарина, д. 18, кв. 45.', 1],
    ['Начислили 40 коп. за март. Всё верно.', 2],
    ['Работаем до 9.00. Приходите.', 2],
    ['Meet Dr. Smith at 4 p.m. today. He knows.', 2],
    ['Так «бывает». Простите.', 2],
    ['Первая строка\nВторая строка', 2],
    ['Разберёмся 😊 Напишите модель', 2],
    ['Wait... what?', 2],
    ['', 0],
  ])('%s → %i', (text, count) => {
    const folded = normalise(text, languages.folding);
    expect(splitSentences(tokenise(folded.low), folded.text, languages.text)).toHaveLength(count);
  });
});
