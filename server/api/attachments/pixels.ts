/** Width times height of a PNG, JPEG, GIF or WebP by its header; undefined where that cannot be read. */
export function pixelsOf(bytes: Uint8Array, mime: string): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readers[mime]?.(view);
  } catch {
    // It ends before it says how large it is.
    return undefined;
  }
}

const readers: Record<string, (view: DataView) => number | undefined> = {
  'image/png': (view) => view.getUint32(16) * view.getUint32(20),
  'image/gif': (view) => view.getUint16(6, true) * view.getUint16(8, true),
  'image/jpeg': jpegPixels,
  'image/webp': webpPixels,
};

/** Its own length, the depth of colours, height and width. */
const SHORTEST_FRAME = 7;

/** Goes from segment to segment to the one that begins the frame. */
function jpegPixels(view: DataView): number | undefined {
  let at = 2;
  while (at < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < (isFrame(marker) ? SHORTEST_FRAME : 2)) return undefined;
    if (isFrame(marker)) return view.getUint16(at + 5) * view.getUint16(at + 7);
    at += 2 + length;
  }
  return undefined;
}

/** SOF0 to SOF15, among which three markers mean something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** A WebP begins with one of three chunks, each of which says the size in its own way. */
function webpPixels(view: DataView): number | undefined {
  switch (view.getUint32(12)) {
    case 0x56503858: // VP8X
      return (uint24(view, 24) + 1) * (uint24(view, 27) + 1);
    case 0x56503820: // VP8
      return (view.getUint16(26, true) & 0x3fff) * (view.getUint16(28, true) & 0x3fff);
    case 0x5650384c: {
      // VP8L
      const packed = view.getUint32(21, true);
      return ((packed & 0x3fff) + 1) * (((packed >> 14) & 0x3fff) + 1);
    }
    default:
      return undefined;
  }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
}
