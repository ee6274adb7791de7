import { fileResponse } from '../../api/attachments/file-response.ts';
import { sniff } from '../../api/attachments/sniff.ts';
import type { Deps } from '../../api/context.ts';
import { MAX_FILE_BYTES, readAttachmentId } from '#care/thread/attachment.ts';
import { ChatError } from '../chat-error.ts';
import { conversationOf, isOfChat } from '../conversation.ts';
import type { Caller } from '../visitor.ts';
import { idAt } from './chat-files.ts';

/** A file of this visitor's own messages, and of nobody else's. */
export async function readFile(deps: Deps, caller: Caller, id: string): Promise<Response> {
  const asked = readAttachmentId(id);
  const attachment = await deps.store.read(async (tx) => {
    const conversation = await conversationOf(tx, caller);
    const message = asked && (await tx.messages.get(asked.messageId));
    const isTheirs =
      conversation &&
      message?.direction === 'in' &&
      message.version === asked?.version &&
      isOfChat(message, caller, conversation);
    return isTheirs && asked ? message.attachments[asked.place] : undefined;
  });
  if (!attachment?.url || idAt(attachment.url) === undefined) throw new ChatError('no_chat');
  const file = await deps.files.read(attachment.url, { maxBytes: MAX_FILE_BYTES });
  if (file.state !== 'read') throw new ChatError('no_chat');
  const { bytes } = file;
  return fileResponse({ ...sniff(bytes), bytes, name: attachment.name ?? attachment.kind });
}
