const ORIENTATION = 0x0112;
const SHORT = 3;
const UPRIGHT = 1;

/** How a picture is to be turned, 2 to 8 of the Exif standard; 1 for upright and for what cannot be read. */
export function orientationOf(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (view.byteLength < 8) return UPRIGHT;
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return UPRIGHT;
  const isLittle = order === 0x4949;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > view.byteLength) return UPRIGHT;
  const count = view.getUint16(directory, isLittle);
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > view.byteLength) return UPRIGHT;
    if (view.getUint16(at, isLittle) !== ORIENTATION) continue;
    const turned = view.getUint16(at + 8, isLittle);
    const isKnown = view.getUint16(at + 2, isLittle) === SHORT && turned >= 1 && turned <= 8;
    return isKnown ? turned : UPRIGHT;
  }
  return UPRIGHT;
}

/** Exif data that say how a picture is to be turned and nothing else; undefined for an upright one. */
export function exifOf(orientation: number): Uint8Array<ArrayBuffer> | undefined {
  if (orientation === UPRIGHT) return undefined;
  const bytes = new Uint8Array(26);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x4949_2a00);
  view.setUint32(4, 8, true);
  view.setUint16(8, 1, true);
  view.setUint16(10, ORIENTATION, true);
  view.setUint16(12, SHORT, true);
  view.setUint32(14, 1, true);
  view.setUint16(18, orientation, true);
  return bytes;
}
