import { describe, expect, it } from 'vitest';
import type { EventType, LogEntry } from '#contract/event.ts';
import type { Message } from '#contract/message.ts';
import type { NewsPromise } from '#contract/promise.ts';
import { buildTimeline, type TimelineFacts } from './timeline.ts';

describe('the order of a thread', () => {
  it('puts what happened between the messages it happened between', () => {
    const messages = [message('m1', '18T08:00'), message('m2', '18T09:00')];
    const entries = [event(1, 'case.checking', '18T08:30'), event(2, 'case.closed', '18T09:30')];
    expect(order({ messages, entries })).toEqual([
      'day 18T08:00',
      'm1',
      'case.checking',
      'm2',
      'case.closed',
    ]);
  });

  it('opens a case before the message that opened it, whenever that was received', () => {
    const messages = [message('m1', '02T08:00'), message('m2', '18T09:00')];
    const opened = event(1, 'case.opened', '18T10:00', { actorId: null, subjectId: 'm1' });
    expect(order({ messages, entries: [opened] })).toEqual([
      'day 02T08:00',
      'case.opened',
      'm1',
      'day 18T09:00',
      'm2',
    ]);
  });

  it('reopens a case after the message that said no', () => {
    const messages = [message('m1', '18T08:00'), message('m2', '18T09:00')];
    const reopened = event(1, 'case.reopened', '18T08:00', { actorId: null, subjectId: 'm1' });
    expect(order({ messages, entries: [reopened] })).toEqual([
      'day 18T08:00',
      'm1',
      'case.reopened',
      'm2',
    ]);
  });

  it('marks a courtesy at its message and says it nowhere else', () => {
    const messages = [message('m1', '18T08:00'), message('m2', '18T09:00')];
    const thanked = event(1, 'case.thanked', '18T09:00', { actorId: null, subjectId: 'm2' });
    expect(order({ messages, entries: [thanked] })).toEqual(['day 18T08:00', 'm1', 'm2']);
    const marks = timeline({ messages, entries: [thanked] }).flatMap((item) =>
      item.kind === 'message' ? [item.courtesy] : [],
    );
    expect(marks).toEqual([undefined, thanked]);
  });

  it('says where the talk goes behind a door and where it comes back, notes aside', () => {
    const messages = [
      message('m1', '18T08:00'),
      message('m2', '18T08:10', { visibility: 'private' }),
      message('note', '18T08:20', { direction: 'note', visibility: 'internal' }),
      message('m3', '18T08:30', { visibility: 'private' }),
      message('m4', '18T08:40'),
    ];
    const rooms = timeline({ messages }).filter(({ kind }) => kind === 'room');
    expect(rooms).toMatchObject([
      { id: 'room-m2', visibility: 'private' },
      { id: 'room-m4', visibility: 'public' },
    ]);
  });

  it('tells nothing of what the messages show themselves', () => {
    const entries = [event(1, 'mention.accepted', '18T08:00'), event(2, 'reply.sent', '18T08:00')];
    expect(order({ messages: [], entries })).toEqual([]);
  });

  it('leaves out what happened before the messages that are loaded', () => {
    const facts = {
      messages: [message('m9', '18T09:00')],
      entries: [
        event(1, 'case.opened', '18T07:00', { actorId: null, subjectId: 'm1' }),
        event(2, 'case.assigned', '18T08:00'),
        event(3, 'link.made', '18T09:30', { actorId: null, subjectId: 'link-1' }),
      ],
    };
    expect(order({ ...facts, hasOlder: true })).toEqual(['day 18T09:00', 'm9', 'link.made']);
    expect(order({ ...facts, hasOlder: false })).toEqual([
      'day 18T07:00',
      'case.opened',
      'case.assigned',
      'm9',
      'link.made',
    ]);
  });

  it('begins a new day by the clock of the reader', () => {
    const messages = [message('m1', '17T22:30'), message('m2', '18T00:30')];
    expect(order({ messages, timeZone: 'UTC' })).toHaveLength(4);
    expect(order({ messages, timeZone: 'Europe/Moscow' })).toHaveLength(3);
  });
});

describe('promises', () => {
  const replied = message('m1', '18T08:00', { replyId: 'reply-1', direction: 'out' });

  it('stand under the reply that made them', () => {
    const [, item] = timeline({ messages: [replied], promises: [promise('reply-1', '18T08:00')] });
    expect(item).toMatchObject({ kind: 'message', promises: [{ replyId: 'reply-1' }] });
  });

  it('stand at their own hour where no reply made them', () => {
    const items = order({ messages: [replied], promises: [promise(null, '18T08:10')] });
    expect(items).toEqual(['day 18T08:00', 'm1', 'promise']);
  });
});

it('quotes only what is not right above', () => {
  const messages = [
    message('m1', '18T08:00'),
    message('m2', '18T08:01', { parentExternalId: 'x1', parentId: 'm1' }),
    message('m3', '18T08:02', { parentExternalId: 'x1', parentId: 'm1' }),
    message('m4', '18T08:03', { parentExternalId: 'x0', parentId: null }),
  ];
  const quotes = timeline({ messages }).flatMap((item) =>
    item.kind === 'message' ? [item.hasQuote] : [],
  );
  expect(quotes).toEqual([false, false, true, true]);
});

function timeline(facts: Partial<TimelineFacts>) {
  return buildTimeline({
    messages: [],
    entries: [],
    promises: [],
    hasOlder: false,
    timeZone: 'UTC',
    ...facts,
  });
}

function order(facts: Partial<TimelineFacts>): string[] {
  return timeline(facts).map((item) => {
    if (item.kind === 'day') return `day ${item.at.slice(8, 16)}`;
    if (item.kind === 'event') return item.entry.type;
    return item.kind === 'message' ? item.id : 'promise';
  });
}

function at(moment: string): string {
  return `2026-11-${moment}:00.000Z`;
}

function event(
  seq: number,
  type: EventType,
  moment: string,
  change: Partial<LogEntry> = {},
): LogEntry {
  return {
    seq,
    at: at(moment),
    type,
    actorId: 'p-anna',
    threadId: 'thread-1',
    caseId: 'case-1',
    subjectId: null,
    data: {},
    ...change,
  };
}

function promise(replyId: string | null, moment: string): NewsPromise {
  return {
    id: 'promise-1',
    caseId: 'case-1',
    threadId: 'thread-1',
    homeThreadId: 'thread-1',
    text: 'Tell whether the money is back',
    dueAt: at('18T18:00'),
    madeAt: at(moment),
    madeById: 'p-anna',
    askedMessageId: null,
    handedBy: [],
    toldAt: null,
    toldReplyId: null,
    keeperId: 'p-anna',
    replyId,
    state: 'open',
    closedAt: null,
    closedById: null,
    note: null,
  };
}

function message(id: string, moment: string, change: Partial<Message> = {}): Message {
  return {
    id,
    threadId: 'thread-1',
    homeThreadId: 'thread-1',
    caseId: 'case-1',
    accountId: 'account-1',
    sourceId: 'src-vk',
    channel: 'vk',
    direction: 'in',
    visibility: 'public',
    kind: 'comment',
    externalId: id,
    nativeId: null,
    version: '0',
    parentExternalId: null,
    parentId: null,
    title: null,
    text: 'Where is my money?',
    authorName: 'Peter',
    authorHandle: null,
    personId: null,
    replyId: null,
    permalink: null,
    rating: null,
    subject: null,
    attachments: [],
    lang: 'en',
    occurredAt: at(moment),
    sequence: '',
    receivedAt: at(moment),
    editedAt: null,
    deletedAt: null,
    revisions: [],
    ...change,
  };
}
