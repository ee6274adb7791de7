import type { Message } from '#contract/message.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { refreshRow } from '../threads/refresh-row.ts';
import { findWaitingFor } from './native-id.ts';
import { noteAnswered } from './note-answered.ts';

/** A parent came: what waited for it finds its place, and an emptied stand-in thread leads to the real one. */
export async function adoptWaiting(tx: WriteTx, deps: Deps, parent: Message): Promise<void> {
  for (const child of await findWaitingFor(tx, parent)) await adopt(tx, deps, child, parent);
}

async function adopt(tx: WriteTx, deps: Deps, child: Message, parent: Message): Promise<void> {
  const answered = { ...child, parentId: parent.id };
  const account = child.accountId ? await tx.accounts.get(child.accountId) : undefined;
  const leftThreadId = child.threadId;
  if (child.direction === 'out' && account?.isProvisional) {
    answered.threadId = parent.threadId;
    answered.homeThreadId = parent.homeThreadId;
    answered.accountId = parent.accountId;
    answered.caseId = parent.caseId;
  }
  await tx.messages.put(answered);
  await tx.log.append({
    at: deps.clock.now(),
    type: 'mention.placed',
    actorId: null,
    threadId: answered.threadId,
    caseId: answered.caseId,
    subjectId: answered.id,
  });
  if (answered.threadId === leftThreadId) return;
  await noteAnswered(tx, answered, deps.clock.now());
  await moveAnswersTo(tx, answered, leftThreadId);
  if (leftThreadId === child.homeThreadId) await redirectIfDone(tx, leftThreadId, answered);
  await refreshRow(tx, leftThreadId);
}

/** Answers come in parts ("1/2", "2/2"), each a reply to the one before. */
async function moveAnswersTo(tx: WriteTx, moved: Message, leftThreadId: string): Promise<void> {
  for (const message of await tx.messages.allOfThread(leftThreadId)) {
    // A customer's message stays with its author, whomever it answers.
    if (message.direction !== 'out' || message.parentId !== moved.id) continue;
    const next = {
      ...message,
      threadId: moved.threadId,
      homeThreadId: moved.homeThreadId,
      accountId: moved.accountId,
      caseId: moved.caseId,
    };
    await tx.messages.put(next);
    await moveAnswersTo(tx, next, leftThreadId);
  }
}

/** The emptied thread leads to the customer's own, not to where links show it today. Notes go along. */
async function redirectIfDone(tx: WriteTx, leftThreadId: string, moved: Message): Promise<void> {
  const left = await tx.threads.get(leftThreadId);
  const rest = await tx.messages.allOfThread(leftThreadId);
  if (left && rest.every((message) => message.direction === 'note')) {
    const { threadId, homeThreadId, caseId } = moved;
    for (const note of rest) await tx.messages.put({ ...note, threadId, homeThreadId, caseId });
    await tx.threads.put({ ...left, shownInId: homeThreadId });
  }
}
