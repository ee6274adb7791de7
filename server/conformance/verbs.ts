import type { Case, ResolveCaseInput } from '#contract/case.ts';
import type { MentionItem, IngestResult } from '#contract/mention.ts';
import type { Message, MessagePage } from '#contract/message.ts';
import type { Reply, SendReplyInput } from '#contract/reply.ts';
import type { ThreadDetail, ThreadPage } from '#contract/thread.ts';
import type { Clock } from '#server/api/context.ts';
import { mention, type UpsertItem } from './factories.ts';
import type { Answer, Wire } from './wire.ts';

export interface Verbs {
  ingest(items: readonly MentionItem[], source?: string): Promise<IngestResult[]>;
  /** One mention comes in: written now by Maria in VK, with an id of its own, unless said otherwise. */
  arrives(
    change?: Partial<UpsertItem>,
    source?: string,
  ): Promise<{ code: string; id: string; threadId: string }>;
  list(query?: string, person?: string): Promise<ThreadPage>;
  thread(id: string, person?: string): Promise<ThreadDetail>;
  messages(threadId: string): Promise<Message[]>;
  /** The case that the thread's row speaks of. */
  caseOf(threadId: string): Promise<Case>;
  /** An answer in the thread's first place to what is newest there, as the console sends it. */
  send(person: string, threadId: string, change?: Partial<SendReplyInput>): Promise<Answer<Reply>>;
  /** As `send`, and it must be taken. */
  sends(person: string, threadId: string, change?: Partial<SendReplyInput>): Promise<Reply>;
  resolve(
    person: string,
    threadId: string,
    change?: Partial<ResolveCaseInput>,
  ): Promise<Answer<Case>>;
}

export function verbs(wire: Wire, nextId: (prefix: string) => string, clock: Clock): Verbs {
  const ingest: Verbs['ingest'] = async (items, source) => {
    const batch = { spec: 'mention/1', items, ...(source === undefined ? {} : { source }) };
    return (await wire.ok<{ results: IngestResult[] }>('agent', 'POST', '/mentions', batch))
      .results;
  };
  const thread: Verbs['thread'] = (id, person = 'agent') =>
    wire.ok(person, 'GET', `/threads/${id}`);
  const caseOf: Verbs['caseOf'] = async (threadId) => {
    const { row, cases } = await thread(threadId);
    const found = cases.find((item) => item.id === row.caseId);
    if (!found) throw new Error(`no case in ${threadId}`);
    return found;
  };
  const send: Verbs['send'] = async (person, threadId, change = {}) => {
    const { row, places } = await thread(threadId);
    const newest = (await messages(threadId)).findLast(({ direction }) => direction === 'in');
    return wire.ask(person, 'POST', `/threads/${threadId}/replies`, {
      clientKey: nextId('client-key'),
      caseId: row.caseId,
      text: 'Это наша ошибка, уже исправляю. Анна',
      place: places[0]?.place,
      lastSeenMessageId: newest?.id ?? null,
      ...change,
    });
  };
  const messages: Verbs['messages'] = async (threadId) =>
    (await wire.ok<MessagePage>('agent', 'GET', `/threads/${threadId}/messages?limit=200`))
      .messages;

  return {
    ingest,
    async arrives(change, source = 'vk') {
      const id = change?.id ?? nextId('item');
      const item = mention(id, { occurredAt: clock.now(), ...change });
      const [result] = await ingest([item], source);
      if (!result?.mentionId || !result.threadId) throw new Error(JSON.stringify(result));
      return { code: result.code, id: result.mentionId, threadId: result.threadId };
    },
    list: (query = '', person = 'agent') => wire.ok(person, 'GET', `/threads${query}`),
    thread,
    messages,
    caseOf,
    send,
    async sends(person, threadId, change) {
      const answer = await send(person, threadId, change);
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      return answer.body;
    },
    async resolve(person, threadId, change) {
      const { id, version } = await caseOf(threadId);
      return wire.ask(person, 'POST', `/cases/${id}/resolve`, {
        ourSideFixed: true,
        customerConfirms: false,
        close: false,
        seenVersion: version,
        ...change,
      });
    },
  };
}
