import { MAX_FILE_BYTES } from '#care/thread/attachment.ts';
import type { Attachment } from '#contract/mention.ts';
import type { Message } from '#contract/message.ts';
import { attachmentAddress } from '#data/threads/attachment-address.ts';

export type AttachmentLook =
  | { as: 'picture' | 'audio' | 'video' | 'file'; address: string }
  /** Opens where it lies, when somebody wants that. */
  | { as: 'outside'; address: string }
  | { as: 'name' };

/** How an attachment stands in its message. */
export function attachmentLook(
  message: Pick<Message, 'id' | 'version'>,
  place: number,
  { kind, url, bytes = 0 }: Attachment,
): AttachmentLook {
  if (url === undefined) return { as: 'name' };
  if (bytes > MAX_FILE_BYTES) return { as: 'outside', address: url };
  const address = attachmentAddress(message, place);
  switch (kind) {
    case 'image':
    case 'sticker':
      return { as: 'picture', address };
    case 'audio':
    case 'video':
    case 'file':
      return { as: kind, address };
    default:
      return { as: 'outside', address: url };
  }
}

/** `PDF` of `invoice.pdf` or `application/pdf`; undefined where neither says it shortly. */
export function fileType({ name, mime }: Pick<Attachment, 'name' | 'mime'>): string | undefined {
  const ending =
    /\.([a-z\d]{1,5})$/i.exec(name ?? '')?.[1] ?? /\/([a-z\d]{1,5})$/i.exec(mime ?? '')?.[1];
  return ending?.toUpperCase();
}
