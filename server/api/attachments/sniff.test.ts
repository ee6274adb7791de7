import { expect, test } from 'vitest';
import { sniff } from './sniff.ts';

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === 'string' ? Array.from(part, (sign) => sign.charCodeAt(0)) : part,
    ),
  );
const png = (width: number[], height: number[]) =>
  bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', width, height);

test.each([
  ['image/png', png([0, 0, 2, 0], [0, 0, 1, 0])],
  ['image/gif', bytes('GIF89a', [0, 2, 0, 1])],
  [
    'image/jpeg',
    bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2], [0xff, 0xc0, 0, 17, 8, 1, 0, 2, 0, 3]),
  ],
  ['image/webp', bytes('RIFF....WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0], [255, 1, 0, 255, 0, 0])],
  ['image/webp', bytes('RIFF....WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0, 2, 0, 1])],
  ['image/webp', bytes('RIFF....WEBPVP8L', [0, 0, 0, 0, 0x2f, 0xff, 0xc1, 0x3f, 0])],
])('%s is shown', (mime, file) => {
  expect(sniff(file)).toEqual({ mime, use: 'shown' });
});

test.each([
  ['audio/ogg', bytes('OggS')],
  ['audio/mpeg', bytes('ID3')],
  ['audio/mpeg', bytes([0xff, 0xfb, 0x90])],
  ['audio/wav', bytes('RIFF....WAVEfmt ')],
  ['audio/mp4', bytes([0, 0, 0, 32], 'ftypM4A ')],
  ['video/mp4', bytes([0, 0, 0, 32], 'ftypisom')],
  ['video/webm', bytes([0x1a, 0x45, 0xdf, 0xa3, 1], 'B\x82\x84webm')],
])('%s is played', (mime, file) => {
  expect(sniff(file)).toEqual({ mime, use: 'played' });
});

test.each([
  ['a script in a picture', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['a page', bytes('<!doctype html><script>alert(1)</script>')],
  ['a page behind a byte order mark', bytes([0xef, 0xbb, 0xbf], '<html>')],
  ['a picture that would take all memory', png([0, 1, 0, 0], [0, 1, 0, 0])],
  ['a picture cut off in its head', bytes('\x89PNG\r\n\x1a\n')],
  ['a JPEG whose segments lead nowhere', bytes([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff])],
  ['a WebP of no known chunk', bytes('RIFF....WEBPJUNK', [0, 0, 0, 0])],
  ['nothing', bytes()],
])('%s is only saved', (_what, file) => {
  expect(sniff(file)).toEqual({ mime: 'application/octet-stream', use: 'saved' });
});

test('a PDF is only saved, under its own name', () => {
  expect(sniff(bytes('%PDF-1.7'))).toEqual({ mime: 'application/pdf', use: 'saved' });
});
