import { asBytes, joined, textAt } from './bytes.ts';
import { exifOf, orientationOf } from './orientation.ts';

const SIGNATURE_BYTES = 8;

/** Chunks that may be left out by their first letter and yet change what is seen: colours, sizes, frames. */
const shown = new Set(
  'tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs hIST sPLT acTL fcTL fdAT cICP mDCV cLLI'.split(' '),
);

/** The picture without texts, times and what its camera wrote; how it is to be turned stays. */
export function barePng(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE_BYTES)];
  let at = SIGNATURE_BYTES;
  while (at < bytes.byteLength) {
    const length = at + 8 <= bytes.byteLength ? view.getUint32(at) : Infinity;
    const end = Math.min(bytes.byteLength, at + 12 + length);
    const type = textAt(bytes, at + 4, 4);
    const exif = type === 'eXIf' ? exifOf(orientationOf(bytes.subarray(at + 8, end))) : undefined;
    if (exif) kept.push(chunk('eXIf', exif));
    else if (at === SIGNATURE_BYTES || isShown(type)) kept.push(bytes.subarray(at, end));
    at = end;
    if (type === 'IEND') break;
  }
  return joined(kept);
}

/** A chunk whose type begins with a capital letter is a part of the picture itself. */
function isShown(type: string): boolean {
  return shown.has(type) || /^[A-Z][A-Za-z]{3}$/.test(type);
}

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const body = joined([asBytes(type), data]);
  const ends = new DataView(new ArrayBuffer(8));
  ends.setUint32(0, data.byteLength);
  ends.setUint32(4, crc32(body));
  const [length, sum] = [new Uint8Array(ends.buffer, 0, 4), new Uint8Array(ends.buffer, 4, 4)];
  return joined([length, body, sum]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
