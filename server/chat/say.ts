import type { z } from 'zod';
import { fileKind } from '#care/thread/attachment.ts';
import { mentionUpsertSchema } from '#contract/mention.ts';
import type { ChatMessage, chatMessageInput } from '#contract/chat.ts';
import type { Attachment } from '#contract/mention.ts';
import type { Deps } from '../api/context.ts';
import { ingestMention } from '../api/mentions/ingest-mention.ts';
import { addressOf, type ChatFiles } from './files/chat-files.ts';
import { ChatError } from './chat-error.ts';
import { conversationOf, isAbout, isOfChat, shownMessage } from './conversation.ts';
import { externalId } from './external-id.ts';
import { signInCustomer } from './identity/sign-in-customer.ts';
import { authorOf, type Caller } from './visitor.ts';

interface SayParts {
  deps: Deps;
  files: ChatFiles;
}

/** A customer's words come in as any mention does. Said again under the same client id they are told, not stored. */
export async function say(
  { deps, files: kept }: SayParts,
  caller: Caller,
  { clientId, text, files, caseId }: z.output<typeof chatMessageInput>,
): Promise<ChatMessage> {
  const { source, visitor } = caller;
  const id = externalId.of(visitor.id, clientId);
  const attachments = await attached(kept, files, {
    visitorId: visitor.id,
    sourceId: source.id,
    externalId: id,
  });
  const mention = mentionUpsertSchema.parse({
    id,
    platform: 'chat',
    kind: 'message',
    visibility: 'private',
    occurredAt: deps.clock.now(),
    conversationId: visitor.id,
    ...(text !== '' && { text }),
    ...(attachments.length > 0 && { attachments }),
    author: authorOf(caller),
  });
  return deps.store.write(async (tx) => {
    const conversation = await conversationOf(tx, caller);
    const isTheirs =
      caseId === undefined || (conversation && (await isAbout(tx, caseId, caller, conversation)));
    if (!isTheirs) throw new ChatError('wrong_request');
    const newest = conversation
      ? (await tx.messages.allOfThread(conversation.threadId)).findLast((message) =>
          isOfChat(message, caller, conversation),
        )
      : undefined;
    const meant = caseId ?? newest?.caseId ?? visitor.caseId ?? undefined;
    const { mentionId } = await ingestMention(tx, deps, source, mention, { meantCaseId: meant });
    await signInCustomer(tx, deps, caller);
    const message = mentionId ? await tx.messages.get(mentionId) : undefined;
    if (!message) throw new ChatError('wrong_request');
    return shownMessage(message, caller);
  });
}

async function attached(
  kept: ChatFiles,
  ids: readonly string[],
  of: Parameters<ChatFiles['claim']>[1],
): Promise<Attachment[]> {
  if (ids.length === 0) return [];
  const files = await kept.claim(ids, of);
  if (!files) throw new ChatError('wrong_request');
  return files.map(({ id, name, mime, bytes }) => ({
    kind: fileKind(mime),
    url: addressOf(id),
    mime,
    name,
    bytes,
  }));
}
