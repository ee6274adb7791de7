import { attachmentId } from '#care/thread/attachment.ts';
import type { ChatFile } from '#contract/chat.ts';
import type { Message } from '#contract/message.ts';
import { replyFileIdAt } from '../../api/reply-files/file-address.ts';
import { idAt } from './chat-files.ts';

/** The files of a message as the customer may see them, who wrote it or was sent it. */
export function filesOf(message: Message): ChatFile[] {
  return message.attachments.flatMap(({ url, name, bytes, kind }, place) =>
    isReadable(message, url)
      ? [
          {
            id: attachmentId(message, place),
            name: name ?? kind,
            bytes: bytes ?? 0,
            isPicture: kind === 'image',
          },
        ]
      : [],
  );
}

/** What lies with us: of theirs in our own chat, and of ours what we sent them. */
export function isReadable({ direction }: Message, url: string | undefined): boolean {
  if (url === undefined) return false;
  return (direction === 'out' ? replyFileIdAt(url) : idAt(url)) !== undefined;
}
