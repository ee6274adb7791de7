import { pixelsOf } from './pixels.ts';

/** What a file is by its first bytes; what its sender says about it counts for nothing. */
export interface Sniffed {
  mime: string;
  /** A picture that a page may show, something that a player may play, or a file that is only saved. */
  use: 'shown' | 'played' | 'saved';
}

/** A small file can hold a picture that takes a browser's whole memory. */
const MAX_PIXELS = 40_000_000;

export function sniff(bytes: Uint8Array): Sniffed {
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  const found = kinds.find(({ is }) => is(head));
  if (!found) return { mime: 'application/octet-stream', use: 'saved' };
  const { mime, use } = found;
  if (use !== 'shown') return { mime, use };
  const pixels = pixelsOf(bytes, mime);
  const isHarmless = pixels !== undefined && pixels <= MAX_PIXELS;
  return isHarmless ? { mime, use } : { mime: 'application/octet-stream', use: 'saved' };
}

const begins = (mark: string) => (head: string) => head.startsWith(mark);
const holds = (mark: string, at: number) => (head: string) => head.startsWith(mark, at);
const riff = (kind: string) => (head: string) => begins('RIFF')(head) && holds(kind, 8)(head);

/** The first that fits. SVG and HTML are not among them: they can run scripts. */
const kinds: readonly (Sniffed & { is: (head: string) => boolean })[] = [
  { mime: 'image/png', use: 'shown', is: begins('\x89PNG\r\n\x1a\n') },
  { mime: 'image/jpeg', use: 'shown', is: begins('\xff\xd8\xff') },
  { mime: 'image/gif', use: 'shown', is: (head) => /^GIF8[79]a/.test(head) },
  { mime: 'image/webp', use: 'shown', is: riff('WEBP') },
  { mime: 'application/pdf', use: 'saved', is: begins('%PDF-') },
  { mime: 'audio/wav', use: 'played', is: riff('WAVE') },
  { mime: 'audio/ogg', use: 'played', is: begins('OggS') },
  { mime: 'audio/flac', use: 'played', is: begins('fLaC') },
  { mime: 'audio/mp4', use: 'played', is: holds('ftypM4A', 4) },
  { mime: 'video/mp4', use: 'played', is: (head) => /^.{4}ftyp(?:iso|mp4|avc|M4V)/s.test(head) },
  { mime: 'video/quicktime', use: 'played', is: holds('ftypqt', 4) },
  {
    mime: 'video/webm',
    use: 'played',
    is: (head) => begins('\x1aE\xdf\xa3')(head) && head.includes('webm'),
  },
  { mime: 'audio/aac', use: 'played', is: (head) => /^\xff[\xf1\xf9]/.test(head) },
  { mime: 'audio/mpeg', use: 'played', is: (head) => /^(?:ID3|\xff[\xe2-\xfb])/.test(head) },
];
