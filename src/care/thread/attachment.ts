import type { Message } from '#contract/message.ts';
import type { FileKind } from '#contract/reply-file.ts';

/** Names one attachment of one version of a message: what an edit puts in its place has another name. */
export function attachmentId(message: Pick<Message, 'id' | 'version'>, place: number): string {
  return `${place}.${message.id}.${message.version}`;
}

/** Undefined where it names nothing. */
export function readAttachmentId(
  id: string,
): { place: number; messageId: string; version: string } | undefined {
  const [, place, messageId, version] = /^(\d{1,2})\.([^.]+)\.(.+)$/s.exec(id) ?? [];
  if (!place || !messageId || !version) return undefined;
  return { place: Number(place), messageId, version };
}

/** Larger files are not fetched: they are opened where they lie. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** How a file is shown, by its type. */
export function fileKind(mime: string): FileKind {
  const [family] = mime.split('/');
  return family === 'image' || family === 'audio' || family === 'video' ? family : 'file';
}

// Controls, halves of a character, and the marks that turn the direction of writing.
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}/\\]/gu;
const LONGEST_NAME = 150;

/** A file's name as it may stand in a line and on a disk: the end of it, which says what it is. */
export function fileName(name: string): string {
  return name.replace(unsafe, '').trim().slice(-LONGEST_NAME) || 'file';
}
