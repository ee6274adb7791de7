import { expect, it } from 'vitest';
import type { EventType, LogEntry } from '#contract/event.ts';
import { eventWords } from './event-words.ts';

const anna = 'p-anna';

it.each([
  ['case.opened', null, {}, 'opened'],
  ['case.assigned', anna, { assigneeId: anna }, 'taken'],
  ['case.assigned', anna, { assigneeId: 'p-max' }, 'given'],
  ['case.assigned', anna, { assigneeId: null }, 'freed'],
  ['case.checking', anna, {}, 'checking'],
  ['case.status', anna, {}, 'working'],
  ['case.reopened', null, {}, 'saidNo'],
  ['case.appealed', null, {}, 'disagreed'],
  ['case.reopened', anna, {}, 'reopened'],
  ['case.thanked', null, {}, 'thanked'],
  ['case.reopening-undone', anna, {}, 'reopeningUndone'],
  ['case.opened', anna, { from: 'C-2026-000001' }, 'split'],
  ['messages.moved', anna, { isSplit: false }, 'moved'],
  ['case.folded', null, {}, 'folded'],
  ['case.folded', anna, {}, 'joined'],
  ['case.unfolded', null, {}, 'unfolded'],
  ['case.unfolded', anna, {}, 'separated'],
  ['case.closed', anna, { outcome: 'confirmed' }, 'closed.confirmed'],
  ['case.closed', anna, { outcome: 'spam' }, 'closed.spam'],
  ['link.made', anna, {}, 'linked'],
  ['link.made', null, { basis: 'case-number' }, 'linkedByEvidence'],
  ['link.made', null, { basis: 'signed-in' }, 'linkedSignedIn'],
  ['link.made', null, { basis: 'verified-contact' }, 'linkedByContact'],
  ['link.made', null, { basis: 'invitation' }, 'linkedByInvitation'],
  ['invitation.made', anna, {}, 'invited'],
  ['link.undone', anna, {}, 'unlinked'],
  ['hint.answered', anna, { answer: 'asking' }, 'hintAsked'],
  ['hint.answered', anna, { answer: 'different' }, 'hintDifferent'],
  ['hint.answered', anna, { answer: 'open' }, 'hintTakenBack'],
  ['promise.handed-over', anna, { toId: 'p-max' }, 'promiseHandedOver'],
  ['part.left', null, { expertId: 'p-max' }, 'partLeft'],
  ['part.given', anna, { expertId: 'p-max', fromId: 'p-ira' }, 'partGiven'],
  ['reply.withdrawn', anna, { authorId: 'p-max' }, 'replyTakenBackFor'],
  ['reply.held', anna, { authorId: 'p-max' }, 'replySentFor'],
  ['reply.sent', anna, { authorId: 'p-max' }, 'replyPostedFor'],
  ['reply.failed', anna, { authorId: 'p-max' }, 'replyNotPostedFor'],
] as const)('%s by %s with %j is said as %s', (type, actorId, data, key) => {
  expect(eventWords(entry(type, actorId, data))?.key).toBe(key);
});

it('tells the customer’s “no” from a second thought of ours', () => {
  const reopened = entry('case.reopened', anna, {});
  expect(eventWords({ ...reopened, subjectId: 'm-1' })?.key).toBe('reopenedOnWord');
});

it('has no words for what a message shows itself', () => {
  expect(eventWords(entry('reply.sent', anna, {}))).toBeNull();
});

it('names whom a case was given to', () => {
  const words = eventWords(entry('case.assigned', anna, { assigneeId: 'p-max' }));
  expect(words).toMatchObject({ actorId: anna, toId: 'p-max' });
});

it('names the author in whose place somebody acted', () => {
  const words = eventWords(entry('reply.sent', anna, { authorId: 'p-max' }));
  expect(words).toMatchObject({ actorId: anna, toId: 'p-max' });
});

function entry(type: EventType, actorId: string | null, data: LogEntry['data']): LogEntry {
  return {
    seq: 1,
    at: '2026-11-18T08:00:00.000Z',
    type,
    actorId,
    threadId: 'thread-1',
    caseId: 'case-1',
    subjectId: null,
    data: { number: 'C-2026-000001', ...data },
  };
}
