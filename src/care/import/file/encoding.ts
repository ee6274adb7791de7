export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

/** The encoding of a file by its first bytes. What is neither UTF-8 nor UTF-16 is taken for Russian Windows. */
export function sniffEncoding(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (shareOfHighBytes(head, 1) > 0.8) return 'utf-16le';
  if (shareOfHighBytes(head, 0) > 0.8) return 'utf-16be';
  try {
    // With `stream` a sign cut by the end of the chunk is no error.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1251';
  }
}

// Latin and Cyrillic text in UTF-16 has 0 or 4 in every second byte; a control byte is in no other text.
function shareOfHighBytes(head: Uint8Array, offset: 0 | 1): number {
  const length = Math.min(head.length, 2000);
  let seen = 0;
  let high = 0;
  for (let i = offset; i < length; i += 2) {
    seen += 1;
    if (head[i] === 0 || head[i] === 4) high += 1;
  }
  return seen === 0 ? 0 : high / seen;
}
