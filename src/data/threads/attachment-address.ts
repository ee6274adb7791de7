import { attachmentId } from '#care/thread/attachment.ts';
import type { Message } from '#contract/message.ts';

/** Where a page reads an attachment: from our API, never from the host that a customer named. */
export function attachmentAddress(message: Pick<Message, 'id' | 'version'>, place: number): string {
  return `/api/attachments/${encodeURIComponent(attachmentId(message, place))}`;
}
