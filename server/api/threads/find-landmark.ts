import { messageAt, messageOfCase, messageOfPromise } from '#care/thread/landmark.ts';
import type { Landmark, LandmarkQuery } from '#contract/landmark.ts';
import type { Message } from '#contract/message.ts';
import type { ReadTx } from '../../store/store.ts';
import { notFound } from '../errors.ts';
import { shownThread } from './show.ts';

/** Which message of a thread stands at a moment, begins a case or made a promise. */
export async function findLandmark(
  tx: ReadTx,
  threadId: string,
  asked: LandmarkQuery,
): Promise<Landmark> {
  const { id } = await shownThread(tx, threadId);
  const found = await find(tx, await tx.messages.allOfThread(id), asked);
  if (!found) throw notFound('message');
  return { messageId: found.id, occurredAt: found.occurredAt };
}

async function find(
  tx: ReadTx,
  messages: readonly Message[],
  asked: LandmarkQuery,
): Promise<Message | undefined> {
  if (asked.at !== undefined) return messageAt(messages, asked.at);
  if (asked.case !== undefined) return messageOfCase(messages, asked.case);
  const promise = await tx.promises.get(asked.promise ?? '');
  const isHere = messages.some(({ threadId }) => threadId === promise?.threadId);
  return promise && isHere ? messageOfPromise(messages, promise) : undefined;
}
