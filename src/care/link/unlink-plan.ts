import type { Case } from '#contract/case.ts';
import type { LinkSide, Undecided, UnlinkPlan } from '#contract/customer.ts';
import type { Message } from '#contract/message.ts';
import type { NewsPromise } from '#contract/promise.ts';

export interface UnlinkFacts {
  /** The joined thread and whatever is shown in it. */
  fromHomes: ReadonlySet<string>;
  /** When the link was made. */
  madeAt: string;
  /** Of the thread that shows both sides. */
  messages: readonly Pick<
    Message,
    | 'id'
    | 'homeThreadId'
    | 'caseId'
    | 'direction'
    | 'text'
    | 'occurredAt'
    | 'receivedAt'
    | 'personId'
  >[];
  cases: readonly Pick<Case, 'id' | 'number' | 'homeThreadId' | 'openedAt' | 'foldedIntoId'>[];
  promises: readonly Pick<
    NewsPromise,
    'id' | 'homeThreadId' | 'caseId' | 'replyId' | 'text' | 'madeAt' | 'madeById'
  >[];
}

/**
 * Messages go by their account, replies by what they answer, and what was there before the link goes home.
 * Notes, promises made by hand and cases that came to be while both sides were one have no side of their own.
 */
export function unlinkPlan(facts: UnlinkFacts): Omit<UnlinkPlan, 'names'> {
  const { messages } = facts;
  const sideOf = ({ homeThreadId }: { homeThreadId: string }): LinkSide =>
    facts.fromHomes.has(homeThreadId) ? 'from' : 'to';
  const mixed = new Set(
    facts.cases
      .map(({ id }) => id)
      .filter((id) => {
        const said = messages.filter((item) => item.caseId === id && item.direction !== 'note');
        return new Set(said.map(sideOf)).size > 1;
      }),
  );
  const undecided: Undecided[] = [
    ...facts.cases
      .filter((item) => item.openedAt > facts.madeAt && mixed.has(item.id))
      .map((item) => ({
        id: item.id,
        kind: 'case' as const,
        text: item.number,
        at: item.openedAt,
        personId: null,
        side: sideOf(item),
      })),
    ...messages
      .filter(({ direction, occurredAt }) => direction === 'note' && occurredAt > facts.madeAt)
      .map((note) => ({
        id: note.id,
        kind: 'note' as const,
        text: note.text,
        at: note.occurredAt,
        personId: note.personId,
        side: sideOf(note),
      })),
    ...facts.promises
      .filter(({ replyId, madeAt, caseId }) => {
        return replyId === null && madeAt > facts.madeAt && mixed.has(caseId);
      })
      .map((promise) => ({
        id: promise.id,
        kind: 'promise' as const,
        text: promise.text,
        at: promise.madeAt,
        personId: promise.madeById,
        side: sideOf(promise),
      })),
  ];
  const from = messages.filter((item) => sideOf(item) === 'from').length;
  return { messages: { from, to: messages.length - from }, undecided };
}
