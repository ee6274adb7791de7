import { isEchoOf } from '#care/reply/lifecycle.ts';
import type { Message } from '#contract/message.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { refreshRow } from '../threads/refresh-row.ts';
import { adoptWaiting } from './adopt-waiting.ts';

/**
 * The channel shows what a person has already told us they posted: that message learns its id, its place in
 * time and, where nobody gave one, its address. Answers the message, or nothing where the echo is news.
 */
export async function adoptEcho(
  tx: WriteTx,
  deps: Deps,
  echo: Message,
): Promise<Message | undefined> {
  const known = await findPosted(tx, echo);
  if (!known) return undefined;
  const adopted: Message = {
    ...known,
    externalId: echo.externalId,
    nativeId: echo.nativeId,
    version: echo.version,
    permalink: known.permalink ?? echo.permalink,
    occurredAt: echo.occurredAt,
    sequence: echo.sequence,
  };
  await tx.messages.put(adopted);
  await tx.log.append({
    at: deps.clock.now(),
    type: 'mention.named',
    actorId: null,
    threadId: adopted.threadId,
    caseId: adopted.caseId,
    subjectId: adopted.id,
  });
  await adoptWaiting(tx, deps, adopted);
  await refreshRow(tx, adopted.threadId);
  return adopted;
}

async function findPosted(tx: WriteTx, echo: Message): Promise<Message | undefined> {
  const messages = await tx.messages.allOfThread(echo.threadId);
  const unnamed = messages.filter(
    ({ replyId, externalId }) => replyId !== null && externalId === null,
  );
  if (unnamed.length === 0) return undefined;
  const replies = await tx.replies.ofThread(echo.threadId);
  // Its words may have been corrected by hand since.
  return unnamed.find(({ id, text }) =>
    replies.some(
      (reply) =>
        reply.messageId === id && (isEchoOf(echo, reply) || isEchoOf(echo, { ...reply, text })),
    ),
  );
}
