import type { Context } from 'hono';
import type { SSEStreamingApi } from 'hono/streaming';
import type { ChatMessage } from '#contract/chat.ts';
import type { LogEntry } from '#contract/event.ts';
import { CUSTOMER } from '#contract/customer-sign.ts';
import type { ThreadPresence } from '#contract/presence.ts';
import type { Deps } from '../api/context.ts';
import type { Feeds } from '../api/events/feeds.ts';
import type { Wake } from '../api/events/wake.ts';
import type { PresenceHub } from '../api/presence/presence-hub.ts';
import type { ReadTx } from '../store/store.ts';
import { conversationOf, isOfChat, readState, shownMessage } from './conversation.ts';
import type { Conversation } from './conversation.ts';
import type { Caller } from './visitor.ts';

const BATCH = 200;
/** That the team has read something is in no log. Proxies end what is silent for longer than some such times. */
const LOOK_AGAIN_MS = 3_000;

interface Reader {
  c: Context;
  stream: SSEStreamingApi;
  wake: Wake;
  /** Whether whoever reads has to say anew who they are. */
  hasEnded: () => boolean;
}

export interface FeedParts {
  deps: Deps;
  presence: PresenceHub;
  feeds: Feeds;
}

/** What a customer's page follows: `message`, `state`, `typing`, and `reset` when it was away for too long. */
export async function follow(
  { deps, presence, feeds }: FeedParts,
  caller: Caller,
  { c, stream, wake, hasEnded }: Reader,
): Promise<void> {
  const unsubscribe = deps.store.log.subscribe(() => wake.ring());
  const present = presence.read(() => wake.ring());
  stream.onAbort(() => wake.ring());
  try {
    let seen = await startOf(deps, c, stream);
    let conversation = await deps.store.read((tx) => conversationOf(tx, caller));
    let lookAt = 0;
    let toldState = '';
    let toldTyping = false;
    const typing = new Map<string, boolean>();
    await stream.writeSSE({ event: 'ready', data: '', id: String(seen) });
    while (!stream.aborted && !stream.closed && !feeds.areEnding) {
      if (hasEnded()) {
        await stream.writeSSE({ event: 'reset', data: '' });
        return;
      }
      const entries = await deps.store.log.since(seen, BATCH);
      seen = entries.at(-1)?.seq ?? seen;
      const news = entries.filter((entry) => concerns(entry, conversation));
      if (news.length > 0 || Date.now() >= lookAt) {
        const look = await deps.store.read((tx) => readNews(tx, caller, news));
        conversation = look.conversation;
        lookAt = Date.now() + LOOK_AGAIN_MS;
        for (const message of look.messages)
          await stream.writeSSE({
            event: 'message',
            id: String(seen),
            data: JSON.stringify(message),
          });
        const state = JSON.stringify(look.state);
        if (state !== toldState)
          await stream.writeSSE({ event: 'state', id: String(seen), data: state });
        toldState = state;
      }
      for (const { threadId, people } of present.take()) typing.set(threadId, isTypedIn(people));
      const isTyping = typing.get(conversation?.threadId ?? '') ?? false;
      if (isTyping !== toldTyping)
        await stream.writeSSE({ event: 'typing', data: JSON.stringify({ isTyping }) });
      toldTyping = isTyping;
      if (entries.length > 0) continue;
      const rang = await wake.wait(LOOK_AGAIN_MS);
      presence.sweep();
      if (!rang) await stream.write(': still here\n\n');
    }
  } finally {
    unsubscribe();
    present.close();
  }
}

async function startOf(deps: Deps, c: Context, stream: SSEStreamingApi): Promise<number> {
  const head = await deps.store.log.head();
  const last = Number(c.req.header('last-event-id') ?? c.req.query('after') ?? head);
  if (Number.isInteger(last) && last <= head && last + 1 >= (await deps.store.log.oldest()))
    return last;
  await stream.writeSSE({ event: 'reset', id: String(head), data: '' });
  return head;
}

/**
 * A visitor without an account gets one with the first message, in whatever thread that opens. Messages are
 * told by their account: the thread in which one was written may show this visitor no more, or not yet.
 */
function concerns(entry: LogEntry, conversation: Conversation | undefined): boolean {
  if (!conversation) return entry.type === 'mention.accepted';
  const { account, threadId } = conversation;
  if (messageIdOf(entry) !== undefined && (entry.data.accountId ?? account.id) === account.id)
    return true;
  const threads: unknown[] = [account.homeThreadId, threadId];
  return threads.includes(entry.threadId) || threads.includes(entry.data.from);
}

const ofPost = new Set<LogEntry['type']>(['reply.sent', 'reply.corrected', 'reply.removed']);

function messageIdOf({ type, subjectId, data }: LogEntry): string | undefined {
  const id = ofPost.has(type)
    ? data.messageId
    : type.startsWith('mention.')
      ? subjectId
      : undefined;
  return typeof id === 'string' ? id : undefined;
}

async function readNews(tx: ReadTx, caller: Caller, news: readonly LogEntry[]) {
  const conversation = await conversationOf(tx, caller);
  const messages: ChatMessage[] = [];
  for (const entry of conversation ? news : []) {
    const id = messageIdOf(entry);
    const message = id === undefined ? undefined : await tx.messages.get(id);
    if (conversation && message && isOfChat(message, caller, conversation))
      messages.push(shownMessage(message, caller));
  }
  return { conversation, messages, state: await readState(tx, caller, conversation) };
}

function isTypedIn(people: ThreadPresence['people']): boolean {
  return people.some(({ personId, isTyping }) => isTyping && personId !== CUSTOMER);
}
