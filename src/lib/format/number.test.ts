import { expect, it } from 'vitest';
import { compactNumber, fileSize, percent, wholeNumber } from './number.ts';

const spaced = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

it.each([
  ['wholeNumber', wholeNumber(12_480, 'en'), '12,480', wholeNumber(12_480, 'ru'), '12 480'],
  ['compactNumber', compactNumber(950, 'en'), '950', compactNumber(950, 'ru'), '950'],
  ['compactNumber', compactNumber(12_480, 'en'), '12.5k', compactNumber(12_480, 'ru'), '12,5 тыс.'],
  ['percent', percent(0.837, 'en'), '84%', percent(0.837, 'ru'), '84 %'],
  ['fileSize', fileSize(512, 'en'), '0.5 kB', fileSize(512, 'ru'), '0,5 кБ'],
  ['fileSize', fileSize(1_400_000, 'en'), '1.4 MB', fileSize(1_400_000, 'ru'), '1,4 МБ'],
])('%s writes %s as "%s" and %s as "%s"', (_name, english, expected, russian, expectedRussian) => {
  expect(spaced(english).toLowerCase()).toBe(expected.toLowerCase());
  expect(spaced(russian)).toBe(expectedRussian);
});
