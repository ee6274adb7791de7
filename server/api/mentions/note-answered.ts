import { caseAnswered } from '#care/case/lifecycle.ts';
import type { Message } from '#contract/message.ts';
import type { WriteTx } from '../../store/store.ts';
import { putIfMoved } from '../cases/log-case.ts';
import { owesNews } from '../promises/owes-news.ts';

/** Somebody answered outside this console; only the newest word changes who waits for whom. */
export async function noteAnswered(tx: WriteTx, message: Message, now: string): Promise<void> {
  const current = message.caseId ? await tx.cases.get(message.caseId) : undefined;
  if (!current || current.status === 'closed') return;
  const messages = await tx.messages.allOfThread(message.threadId);
  const newest = messages.findLast(({ direction }) => direction !== 'note');
  if (newest?.id !== message.id) return;
  const by = { authorId: null, owesNews: await owesNews(tx, current) };
  await putIfMoved(tx, current, caseAnswered(current, by), {
    at: now,
    type: 'case.replied',
    actorId: null,
    subjectId: message.id,
  });
}
