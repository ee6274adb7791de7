import { expect, test } from 'vitest';
import { remotePictures } from './remote-pictures.ts';

test.each([
  ['<img src="https://a.example/1.png">', ['https://a.example/1.png']],
  ["<IMG alt=x SRC='http://a.example/1.png?a=1&amp;b=2' />", ['http://a.example/1.png?a=1&b=2']],
  ['<img src=https://a.example/1.png width=600 height="400px">', ['https://a.example/1.png']],
  [
    '<img src="https://a.example/1.png"><img src="https://a.example/1.png">',
    ['https://a.example/1.png'],
  ],
  [`${'İ'.repeat(9)}<img src="https://a.example/1.png">`, ['https://a.example/1.png']],
])('%s is one', (html, addresses) => {
  expect(remotePictures(html)).toEqual(addresses);
});

test.each([
  '<img src="https://t.example/open.gif" width="1" height="1">',
  "<img height='0' src='https://t.example/open.gif'>",
  '<img src="cid:shot@x">',
  '<img src="data:image/gif;base64,R0lGODlh">',
  '<img src="//a.example/1.png">',
  '<img src="javascript:alert(1)">',
  '<img data-src="https://a.example/1.png">',
  '<img src="https://a.example/1.png"',
  '<a href="https://a.example/1.png">1</a>',
])('%s is none', (html) => {
  expect(remotePictures(html)).toEqual([]);
});

test('a page of pictures ends somewhere, and what is left open does not slow it down', () => {
  const many = Array.from({ length: 100 }, (_, nth) => `<img src="https://a.example/${nth}">`);
  expect(remotePictures(many.join(''))).toHaveLength(20);
  const startedAt = performance.now();
  remotePictures('<img '.repeat(500_000));
  remotePictures('<img src="'.repeat(500_000) + '>');
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});
