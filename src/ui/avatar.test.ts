import { expect, it } from 'vitest';
import { avatarHues, hueOf, initialsOf } from './avatar.tsx';

it.each([
  ['Анна Ковалёва', 'АК'],
  ['Мария Сергеевна Чеботарёва', 'МЧ'],
  ['@blackcat', 'B'],
  ['John O’Neil', 'JN'],
  ['ёлка', 'Ё'],
  ['𝒜da', '𝒜'],
  ['👻', '?'],
  ['', '?'],
])('"%s" shows as %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

it('a name keeps its hue, however it is written', () => {
  expect(hueOf('Анна Ковалёва')).toBe(hueOf(' анна ковалёва '));
});

it('names spread over all hues', () => {
  const counts = Array.from({ length: avatarHues }, () => 0);
  for (let index = 0; index < 800; index++) {
    const hue = hueOf(`Customer ${index}`);
    counts[hue] = (counts[hue] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(50);
});
