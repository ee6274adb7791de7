import type { ChatSignIn, OpenedChat } from '#contract/chat.ts';
import type { Deps } from '../api/context.ts';
import { hashOf } from '../api/invitations/token.ts';
import { takeInvitation } from '../api/invitations/take-invitation.ts';
import { findAccount } from '../api/mentions/find-account.ts';
import { ChatError } from './chat-error.ts';
import { conversationOf, readPage, readState } from './conversation.ts';
import { authorOf, type Caller } from './visitor.ts';

/** What a page shows first. */
export async function openChat(
  deps: Deps,
  caller: Caller,
  identity: ChatSignIn,
): Promise<OpenedChat> {
  const seq = await deps.store.log.head();
  return deps.store.read(async (tx) => {
    const conversation = await conversationOf(tx, caller);
    return {
      name: caller.source.name,
      isOpen: caller.source.policy !== 'off',
      ...(await readPage(tx, caller, conversation)),
      state: await readState(tx, caller, conversation),
      seq,
      identity,
    };
  });
}

/** Lets the visitor in by a one-time link. Answers the visitor as it is known from now on. */
export async function comeByInvitation(deps: Deps, caller: Caller, token: string): Promise<Caller> {
  const id = await hashOf(token);
  return deps.store.write(async (tx) => {
    const { source, visitor, identity } = caller;
    const taken = await takeInvitation(tx, deps, id, {
      visitorId: visitor.id,
      sourceId: source.id,
      async homeThreadId() {
        const mention = { id: visitor.id, platform: 'chat', author: authorOf(caller) };
        return (await findAccount(tx, deps, source, mention)).homeThreadId;
      },
    });
    if (!taken) throw new ChatError('invitation_over');
    const known = { ...visitor, caseId: taken.caseId };
    await tx.visitors.put(known);
    return { source, visitor: known, identity };
  });
}
