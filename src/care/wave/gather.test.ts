import { describe, expect, it, test } from 'vitest';
import type { Wave } from '#contract/wave.ts';
import { joined, joinedLately, newWave, waveOf } from './gather.ts';
import { readTrouble } from './read-trouble.ts';
import { placeFor } from './place-for.ts';
import { placeKey } from './place-names.ts';

const own = new Set(['Ранет', 'Мобайл', 'Ranet'].map(placeKey));
const at = (minute: number) => new Date(Date.UTC(2026, 10, 18, 6, minute)).toISOString();

/** Customers write one after another, each in a thread of their own; the waves that this makes. */
function gather(said: readonly (readonly [minute: number, text: string])[]): Wave[] {
  const waves = new Map<string, Wave>();
  for (const [index, [minute, text]] of said.entries()) {
    const trouble = readTrouble(text, own);
    if (!trouble) continue;
    const by = { messageId: `m${index}`, at: at(minute) };
    const wave = waveOf([...waves.values()], trouble, by.at);
    const next = wave
      ? joined(wave, trouble, { ...by, isKnown: false })
      : newWave(`w${index}`, trouble, by);
    waves.set(next.id, next);
  }
  return [...waves.values()];
}

const found = (waves: readonly Wave[]) => waves.filter(({ foundAt }) => foundAt !== null);
const dead = (place: string) => `У нас в ${place} не работает связь`;

describe('a wave', () => {
  it('is three customers who name one place, in any form and alphabet', () => {
    const waves = gather([
      [0, 'Заречье, связи ноль с девяти утра. Ранет Мобайл, это вы так готовитесь?'],
      [2, 'no signal at all in Zarechye since 9'],
      [5, 'Здравствуйте, у нас в Заречье не работает мобильный интернет'],
    ]);
    expect(found(waves)).toMatchObject([{ topic: 'connection', threadCount: 3, foundAt: at(5) }]);
  });

  it('keeps how its place is written in each alphabet, and shows a reader theirs', () => {
    const [wave] = gather([
      [0, 'no signal at all in Zarechye since 9'],
      [2, dead('Заречье')],
      [5, 'Zarechye, nothing works. The connection in Zarechie is dead'],
    ]);
    expect(wave).toMatchObject({
      place: 'Zarechye',
      names: { cyrillic: 'Заречье', latin: 'Zarechye' },
    });
    expect(placeFor(wave!, 'ru')).toBe('Заречье');
    expect(placeFor(wave!, 'en')).toBe('Zarechye');
  });

  it('is called as it was first written where nobody wrote it in the alphabet of the reader', () => {
    const [wave] = gather([0, 1].map((minute) => [minute, dead('Заречье')] as const));
    expect(placeFor(wave!, 'en')).toBe('Заречье');
  });

  it('takes in who names no place once it is found', () => {
    const waves = gather([
      ...[0, 1, 2].map((minute) => [minute, dead('Заречье')] as const),
      [3, 'связь лежит у всех или я избранный?'],
    ]);
    expect(found(waves)).toMatchObject([{ threadCount: 4, place: 'Заречье' }]);
  });

  it.each<[string, (readonly [number, string])[]]>([
    ['two', [0, 1].map((minute) => [minute, dead('Заречье')])],
    ['three in three places', ['Заречье', 'Казань', 'Тверь'].map((place, i) => [i, dead(place)])],
    ['three in three hours', [0, 60, 120].map((minute) => [minute, dead('Заречье')])],
    ['three who thank', [0, 1, 2].map((minute) => [minute, 'В Заречье отличная связь, спасибо!'])],
    [
      'three of different matters',
      [
        [0, dead('Заречье')],
        [1, 'В Заречье не работает банкомат'],
        [2, 'В Заречье не проходит перевод'],
      ],
    ],
    ['three who begin alike', [0, 1, 2].map((minute) => [minute, 'Здравствуйте! Связи нет'])],
    ['three who quote', [0, 1, 2].map((minute) => [minute, '«Сбой в Заречье» — что с картой?'])],
  ])('is not %s', (_words, said) => {
    expect(found(gather(said))).toEqual([]);
  });

  it('without a place is a burst of five', () => {
    const said = [0, 1, 2, 3, 4].map((minute) => [minute, 'Приложение не открывается'] as const);
    expect(found(gather(said.slice(1)))).toEqual([]);
    expect(found(gather(said))).toMatchObject([{ topic: 'app', place: null, threadCount: 5 }]);
  });

  it('is not what trickles in all day', () => {
    const said = Array.from(
      { length: 17 },
      (_, index) => [index * 10, 'Приложение не открывается'] as const,
    );
    expect(found(gather(said))).toEqual([]);
  });
});

test('somebody who writes again is one customer still', () => {
  const trouble = readTrouble(dead('Заречье'), own)!;
  const wave = newWave('w', trouble, { messageId: 'm', at: at(0) });
  const again = joined(wave, trouble, { messageId: 'n', at: at(3), isKnown: true });
  expect(again).toMatchObject({ threadCount: 1, mentionCount: 2, sampleIds: ['m'], lastAt: at(3) });
});

test('lately counts customers, not mentions', () => {
  const [wave] = gather([0, 10, 20].map((minute) => [minute, dead('Заречье')] as const));
  expect(joinedLately(wave!, at(21), 15)).toBe(2);
});
