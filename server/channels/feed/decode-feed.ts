import { decodeUndeclared } from '../charset.ts';

const marks = [
  { label: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { label: 'utf-16le', bytes: [0xff, 0xfe] },
  { label: 'utf-16be', bytes: [0xfe, 0xff] },
];
const HEAD_BYTES = 1000;

/**
 * The text of a feed. What is UTF-8 by its bytes is read so whatever it says of itself; else the document's
 * own word counts, then the server's, then the Cyrillic encoding that reads best.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | undefined): string {
  const mark = marks.find((one) => one.bytes.every((byte, at) => bytes[at] === byte));
  const text = mark ? new TextDecoder(mark.label).decode(bytes) : unmarked(bytes, contentType);
  return text.replace(/^\ufeff/, '');
}

function unmarked(bytes: Uint8Array, contentType = ''): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const declared = /<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1];
  const served = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1];
  for (const label of ['utf-8', declared, served]) {
    const text = label === undefined ? undefined : decodedAs(label, bytes);
    if (text !== undefined) return text;
  }
  return decodeUndeclared(bytes);
}

/** Undefined where nobody knows such an encoding, or the bytes are not in it. */
function decodedAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
