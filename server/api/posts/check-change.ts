import { measure } from '#care/channels/count.ts';
import { textLimit } from '#care/channels/capabilities.ts';
import { changeState } from '#care/post/change-state.ts';
import { wayToChange } from '#care/post/way-to-change.ts';
import { reviewReason } from '#care/review/policy.ts';
import { trustIn } from '#care/review/trust.ts';
import { isLead } from '#care/team/roles.ts';
import type { Source } from '#contract/channel.ts';
import type { Message } from '#contract/message.ts';
import type { Person } from '#contract/person.ts';
import type { Reply } from '#contract/reply.ts';
import type { ReadTx } from '../../store/store.ts';
import { hasRightIn } from '../access/sight.ts';
import type { Deps } from '../context.ts';
import { ApiError, notFound } from '../errors.ts';
import { findRisks } from '../replies/find-risks.ts';
import { gravest, judgeReply, refuseBlocked } from '../replies/guidance.ts';

export interface AskedChange {
  /** Null to take it back. */
  text: string | null;
  seenVersion: string;
  byHand: boolean;
}

/** What stands on a channel by our doing. */
export interface Post {
  message: Message;
  reply: Reply;
  source: Source;
}

/** What somebody may change as they have seen it, by the way that they name. Its words are not judged here. */
export async function postToChange(
  tx: ReadTx,
  person: Person,
  messageId: string,
  asked: AskedChange & { now: string },
): Promise<Post> {
  const message = await tx.messages.get(messageId);
  if (!message) throw notFound('message');
  const { replyId, sourceId, change } = message;
  const reply = replyId === null ? undefined : await tx.replies.get(replyId);
  const source = sourceId === null ? undefined : await tx.sources.get(sourceId);
  if (!reply || !source) throw new ApiError('wrong_state', 'Only what was sent from here.');
  await requireAuthorOrLead(tx, person, reply);
  if (message.version !== asked.seenVersion)
    throw new ApiError('version_conflict', 'It is not as you saw it any more.');
  const { now } = asked;
  const state = change && changeState(change, now);
  if (message.deletedAt !== null || state === 'under-way')
    throw new ApiError('wrong_state', 'It is gone, or being changed.');
  refuseOtherWay(message, source, { ...asked, isUnknown: state === 'unknown' });
  return { message, reply, source };
}

async function requireAuthorOrLead(tx: ReadTx, person: Person, reply: Reply): Promise<void> {
  if (reply.authorId === person.id) return;
  if (isLead(person) && (await hasRightIn(tx, person, 'review', reply.threadId))) return;
  throw new ApiError('forbidden', 'This is for its author, or a lead.');
}

/** Where nobody knows what the channel did, a person may also tell what they saw there. */
function refuseOtherWay(
  message: Message,
  source: Source,
  { text, byHand, isUnknown, now }: AskedChange & { isUnknown: boolean; now: string },
): void {
  const way = wayToChange(text === null ? 'remove' : 'edit', message, source, now);
  if (byHand ? isUnknown || way.way === 'by-hand' : way.way === 'api') return;
  if (byHand && way.way === 'api')
    throw new ApiError('wrong_state', 'The console does this by itself.');
  throw new ApiError('unchangeable', 'This cannot be changed there from here.', {
    details: { reason: way.way === 'none' ? way.because : way.way, source: source.name },
  });
}

/** What is never posted is not put in its place either. */
export async function checkWords(
  tx: ReadTx,
  deps: Deps,
  person: Person,
  { message, reply, source, text }: Post & { text: string },
): Promise<void> {
  if (text.trim() === '') throw new ApiError('empty_reply', 'There is nothing to say.');
  const limit = textLimit(source.channel, message.visibility);
  const { used, max } = limit ? measure(text, limit) : { used: 0, max: 0 };
  if (limit && used > max)
    throw new ApiError('reply_too_long', 'The words are longer than the channel takes.', {
      details: { used, max, unit: limit.unit },
    });
  const { threadId } = message;
  const judged = {
    threadId,
    text,
    place: reply.place,
    author: (await tx.people.get(reply.authorId)) ?? person,
    source,
    now: deps.clock.now(),
    address: deps.publicUrl,
    isSent: true,
  };
  const { findings, profile } = await judgeReply(tx, judged);
  refuseBlocked(findings);
  const risks = await findRisks(tx, judged, { gravest: gravest(findings), profile });
  // A correction is no further reply: a share of those is of the replies.
  const level = { ...trustIn(person, source.id), sampleShare: 0 };
  if (reviewReason({ ...level, risks, repliesBefore: 0, isAsked: false }) === null) return;
  throw new ApiError(
    'lead_reads_first',
    'A lead reads these words first: ask one to correct them.',
  );
}
