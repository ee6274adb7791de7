import type { Case } from '#contract/case.ts';
import type { Source } from '#contract/channel.ts';
import type { Account } from '#contract/customer.ts';
import type { Message } from '#contract/message.ts';
import type { NewsPromise } from '#contract/promise.ts';
import type { Reply } from '#contract/reply.ts';
import { openCase } from '../case/lifecycle.ts';

/** Rows for the tests of rules: each is whole, and says only what its test is about. */
export function aCase(change: Partial<Case> = {}): Case {
  const at = { id: 'case_1', number: 'C-2026-000001', threadId: 'th_1', homeThreadId: 'th_1', now };
  return { ...openCase(at), ...change };
}

export function aMessage(change: Partial<Message> = {}): Message {
  return {
    id: 'm_1',
    threadId: 'th_1',
    homeThreadId: 'th_1',
    caseId: 'case_1',
    accountId: 'acc_1',
    sourceId: 'vk',
    channel: 'vk',
    direction: 'in',
    visibility: 'public',
    kind: 'comment',
    externalId: '1',
    nativeId: null,
    version: '0',
    parentExternalId: null,
    parentId: null,
    title: null,
    text: 'Списали дважды',
    authorName: 'Мария',
    authorHandle: 'maria.k',
    personId: null,
    replyId: null,
    permalink: null,
    rating: null,
    subject: null,
    attachments: [],
    lang: null,
    occurredAt: now,
    sequence: '',
    receivedAt: now,
    editedAt: null,
    deletedAt: null,
    revisions: [],
    ...change,
  };
}

export function anAccount(change: Partial<Account> = {}): Account {
  return {
    id: 'acc_1',
    platform: 'vk',
    channel: 'vk',
    scope: '',
    externalId: '501',
    handle: 'maria.k',
    name: 'Мария',
    url: null,
    avatarUrl: null,
    followers: null,
    assurance: 'none',
    homeThreadId: 'th_1',
    isProvisional: false,
    ...change,
  };
}

export function aReply(change: Partial<Reply> = {}): Reply {
  return {
    id: 'reply_1',
    threadId: 'th_1',
    homeThreadId: 'th_1',
    caseId: 'case_1',
    authorId: 'anna',
    clientKey: 'press-0001',
    text: 'Уже исправляю',
    place: { sourceId: 'vk', visibility: 'public', inReplyToId: 'm_1' },
    channel: 'vk',
    state: 'in-review',
    lastSeenMessageId: 'm_1',
    promise: null,
    keepsPromiseId: null,
    sendAt: null,
    sendingSince: null,
    failure: null,
    attempts: 0,
    reviewReason: null,
    risks: [],
    authorNote: null,
    reviewRequestedAt: null,
    decisions: [],
    messageId: null,
    createdAt: now,
    version: 1,
    ...change,
  };
}

export function aPromise(change: Partial<NewsPromise> = {}): NewsPromise {
  return {
    id: 'promise_1',
    caseId: 'case_1',
    threadId: 'th_1',
    homeThreadId: 'th_1',
    text: 'Напишу, что с возвратом',
    askedMessageId: null,
    dueAt: '2026-11-18T12:00:00.000Z',
    madeAt: now,
    madeById: 'anna',
    keeperId: 'anna',
    handedBy: [],
    replyId: null,
    state: 'open',
    closedAt: null,
    closedById: null,
    note: null,
    toldAt: null,
    toldReplyId: null,
    ...change,
  };
}

export function aSource(change: Partial<Source> = {}): Source {
  return {
    id: 'vk',
    channel: 'vk',
    name: 'Our VK',
    handle: null,
    policy: 'full',
    visibility: 'public',
    ownDomains: [],
    privateUrl: null,
    version: 1,
    ...change,
  };
}

/** The moment at which everything in the samples happened. */
export const now = '2026-11-18T09:00:00.000Z';
