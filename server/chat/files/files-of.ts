import { attachmentId } from '#care/thread/attachment.ts';
import type { ChatFile } from '#contract/chat.ts';
import type { Message } from '#contract/message.ts';
import { idAt } from './chat-files.ts';

/** The files of a message as its writer may see them. */
export function filesOf(message: Message): ChatFile[] {
  return message.attachments.flatMap(({ url, name, bytes, kind }, place) =>
    url !== undefined && idAt(url) !== undefined
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
