import { rangeOf } from './range.ts';
import type { AttachmentFile } from './read-attachment.ts';

/**
 * A stranger's file as a browser may have it: nothing in it runs, and only pictures open in a page. A
 * player may ask for a part (`range` is its header), so that it can go to any moment.
 */
export function fileResponse(file: AttachmentFile, range?: string): Response {
  const { bytes, mime, use, name } = file;
  const isInParts = use === 'played';
  const size = bytes.byteLength;
  const part = isInParts ? rangeOf(range, size) : undefined;
  if (part === null)
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } });
  const content = part ? bytes.slice(part.first, part.last + 1) : bytes;
  return new Response(content, {
    status: part ? 206 : 200,
    headers: {
      ...(isInParts && { 'accept-ranges': 'bytes' }),
      ...(part && { 'content-range': `bytes ${part.first}-${part.last}/${size}` }),
      'content-type': use === 'saved' ? 'application/octet-stream' : mime,
      'content-length': String(content.byteLength),
      'content-disposition': `${use === 'shown' ? 'inline' : 'attachment'}; ${fileName(name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=600',
    },
  });
}

// Control characters, halves of a character, path separators, quotes, and the marks that turn the direction of writing.
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}/\\"]/gu;

/** In plain letters for whoever reads no more, and whole. */
function fileName(name: string): string {
  const safe = name.slice(0, 150).replace(unsafe, '_');
  const plain = safe.replace(/[^\x20-\x7e]/g, '_');
  const whole = encodeURIComponent(safe).replace(/['()*]/g, (sign) => escaped[sign] ?? sign);
  return `filename="${plain}"; filename*=UTF-8''${whole}`;
}

const escaped: Record<string, string> = { "'": '%27', '(': '%28', ')': '%29', '*': '%2A' };
