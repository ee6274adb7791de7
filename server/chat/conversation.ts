import { readAnswer } from '#care/case/answer.ts';
import type { ChatMessage, ChatPage, ChatState } from '#contract/chat.ts';
import type { Account } from '#contract/customer.ts';
import type { Message } from '#contract/message.ts';
import { shownThread } from '../api/threads/show.ts';
import type { ReadTx } from '../store/store.ts';
import { externalId } from './external-id.ts';
import { filesOf } from './files/files-of.ts';
import { accountOf, customerKey, type Caller } from './visitor.ts';

const SHOWN = 50;
const READ_AT_ONCE = 200;
/** Between two of the chat's messages may stand years of a customer's posts elsewhere. */
const MOST_READS = 20;

/** Where a visitor's messages stand now. */
export interface Conversation {
  account: Account;
  threadId: string;
  /** The visitor's own here: of a customer also what this browser wrote before it was signed in. */
  accountIds: readonly string[];
}

export async function conversationOf(
  tx: ReadTx,
  caller: Caller,
): Promise<Conversation | undefined> {
  const account = await accountOf(tx, caller);
  if (!account) return undefined;
  const { id: threadId } = await shownThread(tx, account.homeThreadId);
  return { account, threadId, accountIds: [account.id, ...(await before(tx, caller))] };
}

async function before(tx: ReadTx, caller: Caller): Promise<string[]> {
  const { identity, visitor } = caller;
  if (!identity || visitor.customer !== customerKey(identity)) return [];
  const account = await accountOf(tx, { ...caller, identity: null });
  return account ? [account.id] : [];
}

/**
 * What this visitor wrote here and was answered here. Of the customer's thread nothing else is told:
 * whoever holds an invitation has not proven to be that customer.
 */
export async function readPage(
  tx: ReadTx,
  caller: Caller,
  conversation: Conversation | undefined,
  before?: string,
): Promise<ChatPage> {
  if (!conversation) return { messages: [], before: null };
  const newestFirst: ChatMessage[] = [];
  let cursor: string | null | undefined = before;
  for (let reads = 0; reads < MOST_READS; reads += 1) {
    const page = await tx.messages.ofThread(conversation.threadId, {
      before: cursor ?? undefined,
      limit: READ_AT_ONCE,
    });
    for (const message of page.messages.toReversed())
      if (isOfChat(message, caller, conversation)) newestFirst.push(shownMessage(message, caller));
    cursor = page.before;
    if (cursor === null || newestFirst.length >= SHOWN) break;
  }
  return { messages: newestFirst.reverse(), before: cursor ?? null };
}

export async function readState(
  tx: ReadTx,
  caller: Caller,
  conversation: Conversation | undefined,
): Promise<ChatState> {
  if (!conversation) return { asked: null, readUntil: null };
  const { threadId } = conversation;
  const visits = await tx.visits.ofThread(threadId);
  const readUntil =
    visits
      .map(({ at }) => at)
      .toSorted()
      .at(-1) ?? null;
  const checking = (await tx.cases.ofThread(threadId)).filter(
    ({ status, foldedIntoId }) => status === 'checking' && foldedIntoId === null,
  );
  for (const { id, number, answerMessageId } of checking) {
    if (!(await isAbout(tx, id, caller, conversation))) continue;
    const answer = answerMessageId ? await tx.messages.get(answerMessageId) : undefined;
    const saidYes = answer !== undefined && readAnswer(answer.text) === 'yes';
    return { asked: { caseId: id, number, saidYes }, readUntil };
  }
  return { asked: null, readUntil };
}

/** Whether a matter was spoken of here, or the visitor was invited for it. */
export async function isAbout(
  tx: ReadTx,
  caseId: string,
  caller: Caller,
  conversation: Conversation,
): Promise<boolean> {
  if (caller.visitor.caseId === caseId) return true;
  const messages = await tx.messages.allOfThread(conversation.threadId);
  return messages.some(
    (message) => message.caseId === caseId && isOfChat(message, caller, conversation),
  );
}

export function isOfChat(
  { accountId, sourceId, direction, deletedAt }: Message,
  { source }: Caller,
  { accountIds }: Conversation,
): boolean {
  return (
    accountId !== null &&
    accountIds.includes(accountId) &&
    sourceId === source.id &&
    direction !== 'note' &&
    // What we take back was read perhaps: its place says so.
    (deletedAt === null || direction === 'out')
  );
}

export function shownMessage(message: Message, caller: Caller): ChatMessage {
  const { id, direction, authorName, text, occurredAt, deletedAt, editedAt } = message;
  const isOurs = direction === 'out';
  const change = deletedAt ? 'taken-back' : isOurs && editedAt ? 'corrected' : undefined;
  return {
    id,
    clientId: isOurs ? null : externalId.clientIdOf(message.externalId, caller.visitor.id),
    from: isOurs ? 'us' : 'customer',
    name: isOurs ? authorName || null : null,
    text: deletedAt ? '' : text,
    ...(change && { change }),
    files: deletedAt ? [] : filesOf(message),
    at: occurredAt,
  };
}
