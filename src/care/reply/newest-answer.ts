import type { Message } from '#contract/message.ts';
import type { Reply } from '#contract/reply.ts';

type Said = Pick<Message, 'id' | 'direction' | 'personId' | 'replyId' | 'receivedAt'>;
type OnItsWay = Pick<Reply, 'id' | 'authorId' | 'state' | 'createdAt'>;

export interface NewestAnswer {
  /** The same before and after it goes out. */
  id: string;
  /** Null where somebody answered outside this console. */
  personId: string | null;
}

const promised: ReadonlySet<Reply['state']> = new Set([
  'in-review',
  'held',
  'sending',
  'assisted',
  'unknown',
]);

/** What somebody else of us answered last, gone out or on its way; null where nobody has. */
export function newestAnswer(
  personId: string,
  messages: readonly Said[],
  replies: readonly OnItsWay[],
): NewestAnswer | null {
  const answers = [
    ...messages
      .filter((message) => message.direction === 'out' && message.personId !== personId)
      .map((message) => ({
        id: message.replyId ?? message.id,
        personId: message.personId,
        at: message.receivedAt,
      })),
    ...replies
      .filter(({ authorId, state }) => authorId !== personId && promised.has(state))
      .map(({ id, authorId, createdAt }) => ({ id, personId: authorId, at: createdAt })),
  ];
  const newest = answers.reduce<(typeof answers)[number] | null>(
    (best, answer) => (best && best.at > answer.at ? best : answer),
    null,
  );
  return newest && { id: newest.id, personId: newest.personId };
}
