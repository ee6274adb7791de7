/** The endings that files of a type have; the first is given to one that has another. */
const endings: Readonly<Record<string, readonly string[]>> = {
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
  'audio/wav': ['wav'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'audio/flac': ['flac'],
  'audio/mp4': ['m4a'],
  'audio/mpeg': ['mp3'],
  'video/mp4': ['mp4', 'm4v'],
  'video/quicktime': ['mov'],
  'video/webm': ['webm'],
};

// Controls, halves of a character, marks that turn the direction of writing, and what some disk takes for more than a letter.
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}/\\<>:"|?*]/gu;
/** In UTF-16; with its number below the 255 bytes that a name may have, in whatever script. */
const LONGEST_NAME = 70;

/**
 * Where a file lies in an archive: one folder deep, known by its number among the files there, and so that
 * what opens it is what its bytes are, whatever its sender called it.
 *
 * @param nth from 1
 */
export function archivePath(nth: number, name: string, mime: string): string {
  const fitting = endings[mime] ?? ['bin'];
  const safe = name
    .slice(-LONGEST_NAME)
    .replace(unsafe, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const isFitting = fitting.some((ending) => safe.toLowerCase().endsWith(`.${ending}`));
  const whole = isFitting ? safe : `${safe || 'file'}.${fitting[0]}`;
  return `files/${nth}-${whole}`;
}
