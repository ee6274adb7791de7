import type { Message } from '#contract/message.ts';

export interface ThreadFigures {
  threads: number;
  /** Threads in which a customer wrote. */
  customers: number;
  messages: number;
  outbound: number;
  /** Outbound messages that, over one or more answers, answer a customer's message that is in the file. */
  outboundAnswering: number;
  /** Of these, how many stand in the thread of that customer. */
  outboundInRightThread: number;
  replies: number;
  /** Messages tied to the message they answer. */
  repliesLinked: number;
}

export function weighThreads(messages: Message[]): ThreadFigures {
  const byExternalId = new Map(
    messages.map((message) => [`${message.sourceId} ${message.externalId}`, message]),
  );
  const inbound = messages.filter((message) => message.direction === 'in');
  const outbound = messages.filter((message) => message.direction === 'out');
  const answered = outbound
    .map((message) => ({ message, question: customerQuestion(message) }))
    .filter(({ question }) => question !== undefined);
  const replies = messages.filter((message) => message.parentExternalId !== null);
  return {
    threads: new Set(messages.map((message) => message.threadId)).size,
    customers: new Set(inbound.map((message) => message.threadId)).size,
    messages: messages.length,
    outbound: outbound.length,
    outboundAnswering: answered.length,
    outboundInRightThread: answered.filter(
      ({ message, question }) => message.threadId === question?.threadId,
    ).length,
    replies: replies.length,
    repliesLinked: replies.filter((message) => message.parentId !== null).length,
  };

  // By the file's own ids and not by what the API tied together, which is what is being weighed.
  function customerQuestion(message: Message): Message | undefined {
    const seen = new Set<string>();
    let current: Message | undefined = message;
    while (current && current.direction !== 'in' && !seen.has(current.id)) {
      seen.add(current.id);
      current = byExternalId.get(`${current.sourceId} ${current.parentExternalId}`);
    }
    return current?.direction === 'in' ? current : undefined;
  }
}
