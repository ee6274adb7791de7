import { asBytes, joined, textAt } from './bytes.ts';
import { exifOf, orientationOf } from './orientation.ts';

const SOI_BYTES = 2;
const APP0 = 0xe0;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
const SCAN = 0xda;
const END = 0xd9;
const JUNK = 0;
const EXIF = 'Exif\0\0';

/**
 * The picture without what its camera and its programs wrote beside it: place, time, device, preview. The
 * colour profile stays, and how it is to be turned. Whatever follows its end, such as a second picture, is
 * left out. What breaks off is taken up to its last byte.
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const kept: Uint8Array[] = [];
  let orientation = 1;
  let at = SOI_BYTES;
  while (at < bytes.byteLength) {
    const { marker, start, end } = nextSegment(bytes, at);
    const payload = bytes.subarray(Math.min(start + 4, end), end);
    if (marker === 0xe1 && textAt(payload, 0, EXIF.length) === EXIF && orientation === 1)
      orientation = orientationOf(payload.subarray(EXIF.length));
    if (marker !== JUNK && isShown(marker, payload)) kept.push(bytes.subarray(start, end));
    at = end;
    if (marker === END) break;
  }
  // JFIF wants to be the first, and Exif too.
  const head = kept[0]?.[1] === APP0 ? kept.slice(0, 1) : [];
  const exif = exifOf(orientation);
  return joined([
    bytes.subarray(0, SOI_BYTES),
    ...head,
    ...(exif ? [segment(0xe1, joined([asBytes(EXIF), exif]))] : []),
    ...kept.slice(head.length),
  ]);
}

interface Segment {
  /** 0 for bytes between segments, which every reader passes over. */
  marker: number;
  start: number;
  end: number;
}

/** From a marker to the next; that of a scan goes on to the end of its picture data. */
function nextSegment(bytes: Uint8Array, from: number): Segment {
  let start = from;
  // Any number of fill bytes may stand before a marker.
  while (bytes[start] === 0xff && bytes[start + 1] === 0xff) start += 1;
  const marker = bytes[start + 1];
  const size = bytes.byteLength;
  if (bytes[start] !== 0xff || marker === undefined || marker === 0)
    return { marker: JUNK, start: from, end: nextMark(bytes, from + 1) };
  if (marker === END || isBare(marker)) return { marker, start, end: start + 2 };
  const length = ((bytes[start + 2] ?? 0) << 8) | (bytes[start + 3] ?? 0);
  if (length < 2) return { marker: JUNK, start: from, end: size };
  const end = Math.min(size, start + 2 + length);
  return { marker, start, end: marker === SCAN ? nextMark(bytes, end) : end };
}

/** In picture data a 0xff is followed by 0 or by a restart mark. */
function nextMark(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.byteLength; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1]!;
    if (next !== 0 && next !== 0xff && !isBare(next)) return at;
  }
  return bytes.byteLength;
}

/** Restart marks and the like: they have no length. */
function isBare(marker: number): boolean {
  return (marker >= 0xd0 && marker <= 0xd7) || marker === 1;
}

function isShown(marker: number, payload: Uint8Array): boolean {
  if (marker === COMMENT) return false;
  if (marker < APP0 || marker > APP15) return true;
  if (marker === APP2) return textAt(payload, 0, 12) === 'ICC_PROFILE\0';
  // JFIF, and in which colours Adobe's programs wrote; a preview may follow the first.
  return marker === APP14 || (marker === APP0 && textAt(payload, 0, 5) === 'JFIF\0');
}

function segment(marker: number, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = payload.byteLength + 2;
  return joined([Uint8Array.of(0xff, marker, length >> 8, length & 0xff), payload]);
}
