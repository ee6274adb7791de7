import { expect, test } from 'vitest';
import { decodeFeed } from './decode-feed.ts';

const words = 'Списали деньги дважды, помогите пожалуйста';
const xml = (declared: string) =>
  `<?xml version="1.0"${declared}?><rss><title>${words}</title></rss>`;
/** Bytes of a text in a one-byte encoding. */
function bytesIn(label: string, text: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from([...text].map((character) => table.get(character) ?? 63));
}
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const utf8 = (text: string) => new TextEncoder().encode(text);

test.each<[string, Uint8Array, string | undefined]>([
  ['UTF-8', utf8(xml('')), undefined],
  ['UTF-8 with a mark', utf8(`\ufeff${xml('')}`), undefined],
  [
    'UTF-8 that calls itself otherwise',
    utf8(xml(' encoding="windows-1251"')),
    'text/xml; charset=koi8-r',
  ],
  [
    'windows-1251 by its own word',
    bytesIn('windows-1251', xml(' encoding="windows-1251"')),
    undefined,
  ],
  [
    'windows-1251 by the server’s word',
    bytesIn('windows-1251', xml('')),
    'text/xml; charset="windows-1251"',
  ],
  ['windows-1251 by nobody’s', bytesIn('windows-1251', xml('')), 'text/xml'],
  [
    'windows-1251 that calls itself UTF-8',
    bytesIn('windows-1251', xml(' encoding="utf-8"')),
    undefined,
  ],
  [
    'KOI8-R by its own word',
    bytesIn('koi8-r', xml(" encoding='KOI8-R'")),
    'text/xml; charset=utf-8',
  ],
  ['KOI8-R by nobody’s', bytesIn('koi8-r', xml('')), undefined],
  ['an encoding that nobody knows', bytesIn('koi8-r', xml(' encoding="x-unknown"')), undefined],
  ['UTF-16', utf16(xml(' encoding="utf-16"')), undefined],
])('%s is read', (_what, bytes, contentType) => {
  const text = decodeFeed(bytes, contentType);
  expect(text).toContain(words);
  expect(text.startsWith('<?xml')).toBe(true);
});
