import { risksOf } from '#care/review/risks.ts';
import type { Severity, ToneResult } from '#care/tone/types.ts';
import type { Place, ReviewRisk } from '#contract/reply.ts';
import type { ReadTx } from '../../store/store.ts';

/** What makes this reply risky: its words, whom it answers, and how they came to us. */
export async function findRisks(
  tx: ReadTx,
  reply: { threadId: string; text: string; place: Place },
  judged: { gravest: Severity | null; profile: ToneResult['profile'] },
): Promise<ReviewRisk[]> {
  const messages = await tx.messages.allOfThread(reply.threadId);
  const answered = await tx.messages.get(reply.place.inReplyToId);
  const account = answered?.accountId ? await tx.accounts.get(answered.accountId) : undefined;
  const customer = messages.filter(
    ({ direction, deletedAt }) => direction === 'in' && deletedAt === null,
  );
  return risksOf({
    text: reply.text,
    customer: customer.map(({ text }) => text),
    gravest: judged.gravest,
    followers: account?.followers ?? 0,
    isFirstContact: !messages.some(({ direction }) => direction === 'out'),
    isComplaint: judged.profile.complaint || judged.profile.upset,
  });
}
