import { fileResponse } from '../../api/attachments/file-response.ts';
import { readAttachment } from '../../api/attachments/read-attachment.ts';
import type { Deps } from '../../api/context.ts';
import { readAttachmentId } from '#care/thread/attachment.ts';
import { ApiError } from '../../api/errors.ts';
import { ChatError } from '../chat-error.ts';
import { conversationOf, isOfChat } from '../conversation.ts';
import type { Caller } from '../visitor.ts';
import { isReadable } from './files-of.ts';

/** A file of this visitor's own messages and of our answers to them, and of nobody else's. */
export async function readFile(deps: Deps, caller: Caller, id: string): Promise<Response> {
  const asked = readAttachmentId(id);
  const isTheirs = await deps.store.read(async (tx) => {
    const conversation = await conversationOf(tx, caller);
    const message = asked && (await tx.messages.get(asked.messageId));
    return (
      asked !== undefined &&
      message !== undefined &&
      conversation !== undefined &&
      isOfChat(message, caller, conversation) &&
      isReadable(message, message.attachments[asked.place]?.url)
    );
  });
  if (!isTheirs) throw new ChatError('no_chat');
  try {
    return fileResponse(await readAttachment(deps, id));
  } catch (error) {
    if (error instanceof ApiError) throw new ChatError('no_chat');
    throw error;
  }
}
