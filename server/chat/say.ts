import { mentionUpsertSchema } from '#contract/mention.ts';
import type { ChatMessage, ChatMessageInput } from '#contract/chat.ts';
import type { Deps } from '../api/context.ts';
import { ingestMention } from '../api/mentions/ingest-mention.ts';
import { ChatError } from './chat-error.ts';
import { conversationOf, isAbout, isOfChat, shownMessage } from './conversation.ts';
import { externalId } from './external-id.ts';
import { signInCustomer } from './identity/sign-in-customer.ts';
import { authorOf, type Caller } from './visitor.ts';

/** A customer's words come in as any mention does. Said again under the same client id they are told, not stored. */
export async function say(
  deps: Deps,
  caller: Caller,
  { clientId, text, caseId }: ChatMessageInput,
): Promise<ChatMessage> {
  const { source, visitor } = caller;
  const mention = mentionUpsertSchema.parse({
    id: externalId.of(visitor.id, clientId),
    platform: 'chat',
    kind: 'message',
    visibility: 'private',
    occurredAt: deps.clock.now(),
    conversationId: visitor.id,
    text,
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
