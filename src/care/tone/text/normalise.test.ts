import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../languages/index.ts';
import { normalise, originalRange } from './normalise.ts';

describe('normalise', () => {
  it.each([
    ['ё as е', 'Всё ещё', 'все еще'],
    ['a decomposed letter as one', 'и\u0306', 'й'],
    ['non-breaking and thin spaces as spaces', '5\u00a0000\u202f₽', '5 000 ₽'],
    ['curly quotation marks as straight ones', '«да» “yes” ‘it’s’', '"да" "yes" \'it\'s\''],
    ['zero-width characters as nothing', '41\u200b11', '4111'],
    ['Latin letters inside a Cyrillic word as Cyrillic', 'пapоль', 'пароль'],
    ['Cyrillic letters inside a Latin word as Latin', 'pаsswоrd', 'password'],
    ['fullwidth digits as plain ones', '４１１１', '4111'],
  ])('reads %s', (_, written, folded) => {
    expect(normalise(written, languages.folding).low).toBe(folded);
  });

  it('leaves whole words of either script alone', () => {
    expect(normalise('CEO в Москве', languages.folding).text).toBe('CEO в Москве');
  });

  it('finds the way back to the text as typed', () => {
    const text = 'и\u0306од\u200b 5\u00a0000';
    const folded = normalise(text, languages.folding);
    const at = folded.low.indexOf('од');
    const { start, end } = originalRange(folded, at, at + 2);
    expect(text.slice(start, end)).toBe('од');
  });

  it('reads a text in which nothing moves as it reads one that something invisible stands behind', () => {
    const halves = fc.constantFrom('\ud83d', '\ude00', 'ё', '«', 'p', 'а');
    const unit = fc.oneof(halves, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }));
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const folded = normalise(text, languages.folding);
        const other = normalise(`${text} \u200b`, languages.folding);
        expect(`${folded.text} `).toBe(other.text);
        for (let at = 1; at <= folded.text.length; at++)
          expect(originalRange(folded, 0, at)).toEqual(originalRange(other, 0, at));
      }),
    );
  });
});
