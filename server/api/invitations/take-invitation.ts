import type { Invitation } from '#contract/invitation.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { linkThreads } from '../links/link-threads.ts';
import { shownThread } from '../threads/show.ts';

export interface Comer {
  visitorId: string;
  sourceId: string;
  /** The thread of their account. */
  homeThreadId(): Promise<string>;
}

/**
 * Lets one visitor in by an invitation: their thread is shown in the case's, by a link that can be
 * undone. Undefined where it is unknown, used by somebody else, too old, or of another customer than
 * the one whose invitation they came by before.
 */
export async function takeInvitation(
  tx: WriteTx,
  deps: Deps,
  id: string,
  comer: Comer,
): Promise<Invitation | undefined> {
  const invitation = await tx.invitations.get(id);
  const now = deps.clock.now();
  if (!invitation || invitation.sourceId !== comer.sourceId) return undefined;
  // A page that is loaded again comes by its link again.
  if (invitation.visitorId === comer.visitorId) return invitation;
  if (invitation.visitorId !== null || invitation.expiresAt <= now) return undefined;
  const current = await tx.cases.get(invitation.caseId);
  if (!current) return undefined;
  const homeThreadId = await comer.homeThreadId();
  const from = await shownThread(tx, homeThreadId);
  const to = await shownThread(tx, current.homeThreadId);
  // Whoever stands in one customer's thread already would drag that customer into this one's.
  if (from.id !== to.id && from.id !== homeThreadId) return undefined;
  const taken = { ...invitation, visitorId: comer.visitorId, takenAt: now };
  await tx.invitations.put(taken);
  await tx.log.append({
    at: now,
    type: 'invitation.taken',
    actorId: null,
    threadId: to.id,
    caseId: current.id,
    subjectId: id,
  });
  if (from.id !== to.id)
    await linkThreads(tx, deps, {
      fromThreadId: from.id,
      toThreadId: to.id,
      basis: 'invitation',
      evidenceMessageId: null,
      note: null,
      personId: null,
    });
  return taken;
}
