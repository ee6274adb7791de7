import type { Message } from '#contract/message.ts';

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
