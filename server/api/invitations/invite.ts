import { chatInvitation } from '#care/thread/invitation.ts';
import type { InvitationLink } from '#contract/invitation.ts';
import type { Person } from '#contract/person.ts';
import type { Deps } from '../context.ts';
import { ApiError, notFound } from '../errors.ts';
import { chatPage, openChat } from './own-chat.ts';
import { hashOf, newToken } from './token.ts';

const HOURS_72 = 72 * 3600 * 1000;

/** Makes a one-time link to our own chat for the customer of a case. `address` is what people call this server. */
export async function invite(
  deps: Deps,
  person: Person,
  caseId: string,
  address: string,
): Promise<InvitationLink> {
  const token = newToken();
  const id = await hashOf(token);
  return deps.store.write(async (tx) => {
    const current = await tx.cases.get(caseId);
    if (!current) throw notFound('case');
    const chat = await openChat(tx, person);
    if (!chat)
      throw new ApiError('source_closed', 'No chat of ours is open.', {
        details: { reason: 'no-chat', source: null },
      });
    const now = deps.clock.now();
    const expiresAt = new Date(Date.parse(now) + HOURS_72).toISOString();
    await tx.invitations.put({
      id,
      caseId,
      sourceId: chat.id,
      madeById: person.id,
      madeAt: now,
      expiresAt,
      visitorId: null,
      takenAt: null,
    });
    await tx.log.append({
      at: now,
      type: 'invitation.made',
      actorId: person.id,
      threadId: current.threadId,
      caseId,
      subjectId: id,
      data: { expiresAt },
    });
    // After the #, so that it is in no log of any server.
    const link = chatInvitation(chatPage(address, chat.id), token);
    return { link, sourceId: chat.id, expiresAt };
  });
}
