import { expect, it } from 'vitest';
import { linkify } from './linkify.ts';

it.each([
  ['no address', ['no address']],
  ['see https://a.example/x.', ['see ', '<https://a.example/x>', '.']],
  ['(https://a.example/x)', ['(', '<https://a.example/x>', ')']],
  ['https://a.example/b_(c)', ['<https://a.example/b_(c)>']],
  ['«http://a.example/путь»', ['«', '<http://a.example/путь>', '»']],
  [
    'a https://a.example\nb https://b.example?',
    ['a ', '<https://a.example>', '\nb ', '<https://b.example>', '?'],
  ],
  ['javascript:alert(1) and ftp://a.example', ['javascript:alert(1) and ftp://a.example']],
  ['broken https://', ['broken https://']],
  ['', []],
])('%j', (text, parts) => {
  expect(linkify(text).map(({ text, href }) => (href ? `<${href}>` : text))).toEqual(parts);
});

it('loses no letter', () => {
  const text = 'Вот: https://a.example/1, https://b.example/2!! и https://c.example).';
  expect(
    linkify(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
});
