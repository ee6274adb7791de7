import { readAnswer } from '#care/case/answer.ts';
import {
  appealCase,
  caseGotAnswer,
  caseGotThanks,
  caseHeardCustomer,
  reopenCase,
} from '#care/case/lifecycle.ts';
import { quotedCaseNumbers } from '#care/case/number.ts';
import { placeInbound } from '#care/case/placement.ts';
import type { Case } from '#contract/case.ts';
import type { Message } from '#contract/message.ts';
import type { WriteTx } from '../../store/store.ts';
import { putCase, putIfMoved } from '../cases/log-case.ts';
import { openCase } from '../cases/open-case.ts';
import type { Deps } from '../context.ts';
import { decided } from '../errors.ts';
import { linkThreads } from '../links/link-threads.ts';
import type { About } from './ingest-mention.ts';

/**
 * Gives a customer's new message its case. A case number quoted from another thread is evidence that
 * links the two, once: an account that stands in somebody's thread already would drag that thread along,
 * and a row of numbers would make one customer of many. A person decides there.
 */
export async function placeMessage(
  tx: WriteTx,
  deps: Deps,
  message: Message,
  { meantCaseId, caseNumber }: About = {},
): Promise<Message> {
  const now = deps.clock.now();
  const isAtHome = message.threadId === message.homeThreadId;
  const found = await quotedCase(tx, message, caseNumber);
  const quoted = found && (isAtHome || found.threadId === message.threadId) ? found : undefined;
  if (quoted && quoted.threadId !== message.threadId) {
    await linkThreads(tx, deps, {
      fromThreadId: message.threadId,
      toThreadId: quoted.threadId,
      basis: 'case-number',
      evidenceMessageId: message.id,
      note: null,
      personId: null,
    });
  }
  const threadId = quoted?.threadId ?? message.threadId;
  const cases = await tx.cases.ofThread(threadId);
  const parent = message.parentId ? await tx.messages.get(message.parentId) : undefined;
  const placement = placeInbound({
    cases,
    quotedCaseId: quoted?.id ?? null,
    parentCaseId: meantCaseId ?? parent?.caseId ?? null,
    // What opens the first case answers nothing.
    reading: cases.length === 0 ? 'unclear' : readAnswer(message.text),
  });
  if (placement.kind === 'open') {
    const { homeThreadId, id: messageId } = message;
    const opened = await openCase(tx, deps, { threadId, homeThreadId, messageId });
    return { ...message, threadId, caseId: opened.id };
  }
  const subject = { at: now, actorId: null, subjectId: message.id };
  const current = cases.find((item) => item.id === placement.caseId) as Case;
  if (placement.kind === 'attach')
    await putIfMoved(tx, current, caseHeardCustomer(current), { ...subject, type: 'case.heard' });
  if (placement.kind === 'answer')
    await putCase(tx, caseGotAnswer(current, message.id), { ...subject, type: 'case.answered' });
  if (placement.kind === 'courtesy')
    await putCase(tx, caseGotThanks(current, message.id), { ...subject, type: 'case.thanked' });
  if (placement.kind === 'reopen') {
    const reopened = reopenCase(current, now);
    const next = decided(reopened, 'Only a matter that was called solved reopens.');
    await putCase(tx, next, { ...subject, type: 'case.reopened' });
  }
  if (placement.kind === 'appeal') {
    const said = { messageId: message.id, words: null };
    const appealed = appealCase(current, said, { personId: '', now });
    const next = decided(appealed, 'Only what was answered is appealed against.');
    await putCase(tx, next, { ...subject, type: 'case.appealed' });
  }
  return { ...message, threadId, caseId: current.id };
}

async function quotedCase(
  tx: WriteTx,
  { subject, title, text }: Message,
  proven: string | undefined,
): Promise<Case | undefined> {
  const words = [proven, subject, title, text].filter(Boolean).join('\n');
  for (const number of quotedCaseNumbers(words)) {
    const known = await tx.cases.byNumber(number);
    // The number of an erased customer belongs to nobody any more.
    if (known && (await tx.rows.get(known.threadId))) return known;
  }
  return undefined;
}
