import { largestReplyFile, mostReplyFiles } from '#contract/reply-file-limits.ts';
import type { FileKind, FileRoom, ReplyFile } from '#contract/reply-file.ts';

/** What stands in the way of a file: `none`, its place takes no files at all. */
export type Misfit =
  | { reason: 'none' }
  | { reason: 'kind' | 'too-large'; file: ReplyFile }
  | { reason: 'too-many'; max: number }
  | { reason: 'too-large-together'; maxTotalBytes: number };

/** With our own bounds where a channel publishes none. */
export function room(
  kinds: readonly FileKind[],
  bounds: Partial<Omit<FileRoom, 'kinds'>> = {},
): FileRoom {
  const max = bounds.max ?? mostReplyFiles;
  const maxBytes = bounds.maxBytes ?? largestReplyFile;
  return {
    kinds: [...kinds],
    max,
    maxBytes,
    maxTotalBytes: bounds.maxTotalBytes ?? Math.min(max, 5) * maxBytes,
  };
}

export const anyFiles = room(['image', 'video', 'audio', 'file']);

/** Why a place does not take these files; null where it does. */
export function misfitOf(files: readonly ReplyFile[], takes: FileRoom | null): Misfit | null {
  if (files.length === 0) return null;
  if (!takes) return { reason: 'none' };
  const other = files.find(({ kind }) => !takes.kinds.includes(kind));
  if (other) return { reason: 'kind', file: other };
  const large = files.find(({ bytes }) => bytes > takes.maxBytes);
  if (large) return { reason: 'too-large', file: large };
  if (files.length > takes.max) return { reason: 'too-many', max: takes.max };
  const { maxTotalBytes } = takes;
  const isHeavy = files.reduce((sum, { bytes }) => sum + bytes, 0) > maxTotalBytes;
  return isHeavy ? { reason: 'too-large-together', maxTotalBytes } : null;
}
