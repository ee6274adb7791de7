import { asBytes, joined, textAt } from './bytes.ts';
import { exifOf, orientationOf } from './orientation.ts';

const HEAD_BYTES = 12;
const EXIF_FLAG = 0x08;
const XMP_FLAG = 0x04;
const shown = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

/** The picture without what its camera and its programs wrote; how it is to be turned stays. */
export function bareWebp(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  if (bytes.byteLength < HEAD_BYTES) return joined([bytes]);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let orientation = 1;
  const size = Math.min(bytes.byteLength, view.getUint32(4, true) + 8);
  for (let at = HEAD_BYTES; at + 8 <= size;) {
    const length = view.getUint32(at + 4, true);
    const end = Math.min(size, at + 8 + length + (length % 2));
    const type = textAt(bytes, at, 4);
    if (type === 'EXIF' && orientation === 1)
      orientation = orientationOf(withoutMark(bytes.subarray(at + 8, end)));
    if (shown.has(type)) chunks.push(padded(bytes.subarray(at, end)));
    at = end;
  }
  const exif = exifOf(orientation);
  const extended = chunks.find((one) => textAt(one, 0, 4) === 'VP8X');
  if (extended && extended.byteLength > 8)
    extended[8] = (extended[8]! & ~(EXIF_FLAG | XMP_FLAG)) | (exif ? EXIF_FLAG : 0);
  // Without the extended head there is no place for it, and no reader looks for it.
  if (exif && extended) chunks.push(chunk('EXIF', exif));
  const body = joined([asBytes('WEBP'), ...chunks]);
  return chunk('RIFF', body);
}

/** Some programs write the mark of another format before the data. */
function withoutMark(exif: Uint8Array): Uint8Array {
  return textAt(exif, 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif;
}

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, data.byteLength, true);
  return joined([asBytes(type), new Uint8Array(length.buffer), padded(data)]);
}

function padded(data: Uint8Array): Uint8Array<ArrayBuffer> {
  return joined([data, new Uint8Array(data.byteLength % 2)]);
}
