import { bareJpeg } from './jpeg.ts';
import { barePng } from './png.ts';
import { bareWebp } from './webp.ts';

const bare: Record<string, (bytes: Uint8Array) => Uint8Array<ArrayBuffer>> = {
  'image/jpeg': bareJpeg,
  'image/png': barePng,
  'image/webp': bareWebp,
};

/**
 * A picture without what it tells of its taker: where and when it was taken, with what, and a preview of
 * what was cut off since. The same picture for the eye, whatever the bytes; other files stay as they are.
 */
export function withoutMetadata(
  bytes: Uint8Array<ArrayBuffer>,
  mime: string,
): Uint8Array<ArrayBuffer> {
  return bare[mime]?.(bytes) ?? bytes;
}
