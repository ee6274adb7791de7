import type { AttachmentFile } from './read-attachment.ts';

/** A stranger's file as a browser may have it: nothing in it runs, and only pictures open in a page. */
export function fileResponse({ bytes, mime, use, name }: AttachmentFile): Response {
  return new Response(bytes, {
    headers: {
      'content-type': use === 'saved' ? 'application/octet-stream' : mime,
      'content-length': String(bytes.byteLength),
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
