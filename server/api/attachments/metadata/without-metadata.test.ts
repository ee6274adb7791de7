import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pixelsOf } from '../pixels.ts';
import { asBytes, joined } from './bytes.ts';
import { exifOf, orientationOf } from './orientation.ts';
import { withoutMetadata } from './without-metadata.ts';

const SECRET = 'GPS 55.7558 37.6173';
const big = (value: number, size: number) =>
  Uint8Array.from({ length: size }, (_, at) => (value >>> (8 * (size - 1 - at))) & 0xff);
const little = (value: number) => big(value, 4).reverse();
const tiff = (orientation: number) =>
  joined([exifOf(orientation) ?? asBytes('II*\0\x08\0\0\0\0\0\0\0\0\0'), asBytes(SECRET)]);

const segment = (marker: number, data: Uint8Array | string) => {
  const payload = typeof data === 'string' ? asBytes(data) : data;
  return joined([Uint8Array.of(0xff, marker), big(payload.byteLength + 2, 2), payload]);
};
const SOI = Uint8Array.of(0xff, 0xd8);
const EOI = Uint8Array.of(0xff, 0xd9);
const jfif = segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0');
const colours = segment(0xe2, 'ICC_PROFILE\0\x01\x01...');
const adobe = segment(0xee, 'Adobe\0d\0\0\0\0\x01');
const frame = segment(0xc0, '\x08\0\x02\0\x03\x01\x01\x11\0');
const scan = joined([
  segment(0xda, '\x01\x01\0\0?\0'),
  Uint8Array.of(1, 0xff, 0, 2, 0xff, 0xd0, 3, 0xff, 0, 0xff),
]);
const exif = (orientation: number) =>
  segment(0xe1, joined([asBytes('Exif\0\0'), tiff(orientation)]));
const written = [
  exif(1),
  segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${SECRET}`),
  segment(0xe2, `MPF\0${SECRET}`),
  segment(0xed, `Photoshop 3.0\0${SECRET}`),
  segment(0xe5, SECRET),
  segment(0xfe, SECRET),
];

const pngChunk = (type: string, data: Uint8Array | string) => {
  const payload = typeof data === 'string' ? asBytes(data) : data;
  return joined([big(payload.byteLength, 4), asBytes(type), payload, big(0, 4)]);
};
const SIGNATURE = asBytes('\x89PNG\r\n\x1a\n');
const header = pngChunk('IHDR', '\0\0\0\x02\0\0\0\x03\x08\x02\0\0\0');
const data = pngChunk('IDAT', new Uint8Array(deflateSync(new Uint8Array(21))));
const ended = pngChunk('IEND', '');
const pngWritten = [
  pngChunk('eXIf', tiff(1)),
  ...['tEXt', 'zTXt', 'iTXt', 'tIME', 'caBX'].map((type) => pngChunk(type, SECRET)),
];

const riffChunk = (type: string, content: Uint8Array | string) => {
  const payload = typeof content === 'string' ? asBytes(content) : content;
  const pad = new Uint8Array(payload.byteLength % 2);
  return joined([asBytes(type), little(payload.byteLength), payload, pad]);
};
const webp = (chunks: Uint8Array[]) => riffChunk('RIFF', joined([asBytes('WEBP'), ...chunks]));
const extended = (flags: number) =>
  riffChunk('VP8X', joined([Uint8Array.of(flags, 0, 0, 0), asBytes('\x01\0\0\x02\0\0')]));
const lossless = riffChunk('VP8L', '/\x01\x80\0\0abc');

const pictures = {
  'image/jpeg': {
    start: SOI,
    shown: [jfif, colours, adobe, frame, segment(0xdb, 'tables')],
    end: joined([scan, EOI]),
    written,
  },
  'image/png': {
    start: joined([SIGNATURE, header]),
    shown: ['pHYs', 'gAMA', 'iCCP', 'acTL'].map((type) => pngChunk(type, 'colour')),
    end: joined([data, ended]),
    written: pngWritten,
  },
};

test.each(Object.entries(pictures))(
  '%s: what was written beside it is gone, the rest stays byte for byte',
  (mime, { start, shown, end, written }) => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...shown)),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...written))),
        fc.string(),
        (seen, secrets, after) => {
          const parts = [...seen];
          for (const [at, secret] of secrets) parts.splice(at % (parts.length + 1), 0, secret);
          const file = joined([start, ...parts, end, asBytes(after)]);
          expect(withoutMetadata(file, mime)).toEqual(joined([start, ...seen, end]));
        },
      ),
    );
  },
);

test('a WebP keeps its picture, and its head no longer says that something was written', () => {
  const file = webp([
    extended(0x3c),
    lossless,
    riffChunk('EXIF', tiff(1)),
    riffChunk('XMP ', SECRET),
    riffChunk('GEO ', SECRET),
  ]);
  const bare = withoutMetadata(joined([file, asBytes(SECRET)]), 'image/webp');
  expect(bare).toEqual(webp([extended(0x30), lossless]));
});

test.each([3, 6, 8])(
  'a picture that is to be turned by %i stays so, and says nothing more',
  (turned) => {
    const jpeg = withoutMetadata(joined([SOI, jfif, exif(turned), frame, scan, EOI]), 'image/jpeg');
    const told = joined([asBytes('Exif\0\0'), exifOf(turned)!]);
    expect(jpeg).toEqual(joined([SOI, jfif, segment(0xe1, told), frame, scan, EOI]));

    const png = withoutMetadata(
      joined([SIGNATURE, header, pngChunk('eXIf', tiff(turned)), data, ended]),
      'image/png',
    );
    const at = text(png).indexOf('eXIf');
    expect(orientationOf(png.subarray(at + 4, at + 30))).toBe(turned);
    expect(text(png)).not.toContain('GPS');

    const marked = joined([asBytes('Exif\0\0'), tiff(turned)]);
    const file = webp([extended(8), lossless, riffChunk('EXIF', marked)]);
    expect(withoutMetadata(file, 'image/webp')).toEqual(
      webp([extended(8), lossless, riffChunk('EXIF', exifOf(turned)!)]),
    );
  },
);

test('the order of bytes of another camera is read alike', () => {
  const motorola = asBytes('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0');
  expect(orientationOf(motorola)).toBe(6);
});

test.each([
  ['nothing', ''],
  ['an unknown order of bytes', 'XX*\0\x08\0\0\0'],
  ['a directory behind the end', 'II*\0\xff\xff\xff\xff'],
  ['more entries than there are', 'II*\0\x08\0\0\0\xff\xff'],
  ['a turn that does not exist', 'II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x63\0\0\0\0\0\0\0'],
])('%s turns no picture', (_what, exifBytes) => {
  expect(orientationOf(asBytes(exifBytes))).toBe(1);
});

const starts: [string, Uint8Array][] = [
  ['image/jpeg', joined([SOI, jfif, exif(6), frame, scan])],
  ['image/png', joined([SIGNATURE, header, pngChunk('eXIf', tiff(6)), data])],
  ['image/webp', webp([extended(0x0c), lossless, riffChunk('EXIF', tiff(6))])],
];

test.each(starts)(
  '%s: whatever the bytes and wherever they end, nothing breaks and the size stays',
  (mime, whole) => {
    fc.assert(
      fc.property(fc.nat(whole.byteLength), fc.uint8Array({ maxLength: 200 }), (cut, noise) => {
        const file = joined([whole.subarray(0, cut), noise]);
        const pixels = pixelsOf(file, mime);
        if (pixels === undefined) return;
        const bare = withoutMetadata(file, mime);
        expect(pixelsOf(bare, mime)).toBe(pixels);
        expect(withoutMetadata(bare, mime)).toEqual(bare);
      }),
      // A frame of a JPEG that says it has no length is none.
      { numRuns: 500, examples: [[77, new Uint8Array(7)]] },
    );
  },
);

test.each(starts)('%s: bytes of no picture break nothing', (mime, whole) => {
  fc.assert(
    fc.property(fc.nat(whole.byteLength), fc.uint8Array({ maxLength: 100 }), (cut, noise) => {
      withoutMetadata(joined([whole.subarray(0, cut), noise]), mime);
    }),
    { numRuns: 500 },
  );
});

test('a file that is no picture stays as it is', () => {
  const sound = asBytes('OggS....');
  expect(withoutMetadata(sound, 'audio/ogg')).toBe(sound);
});

function text(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
