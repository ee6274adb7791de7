import type { Person } from '#contract/person.ts';
import type { Reply } from '#contract/reply.ts';

export interface Judged {
  reply: Pick<Reply, 'authorId'>;
  me: Pick<Person, 'id' | 'role'>;
  /** Decided by somebody else, or taken back, while it was open here. */
  isGone: boolean;
  /** The customer's newest message that is shown, and the newest the lead has looked at. */
  newestId: string | null;
  seenId: string | null;
}

/** Why the person here may not decide on the reply, by the key of its words; null when they may. */
export type WhyNotDecide = 'gone' | 'own' | 'role' | 'unseen';

/** Four eyes, and eyes on everything the customer said. The API enforces both; this only says so in time. */
export function whyNotDecide({ reply, me, isGone, newestId, seenId }: Judged): WhyNotDecide | null {
  if (isGone) return 'gone';
  if (reply.authorId === me.id) return 'own';
  if (me.role !== 'lead' && me.role !== 'admin') return 'role';
  return newestId === seenId ? null : 'unseen';
}
