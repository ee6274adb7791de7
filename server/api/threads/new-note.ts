import type { Message } from '#contract/message.ts';
import type { Person } from '#contract/person.ts';

interface NoteFacts {
  id: string;
  threadId: string;
  homeThreadId: string;
  caseId: string | null;
  person: Person;
  text: string;
  now: string;
}

/** A message that stays inside the team. */
export function newNote({ person, now, ...facts }: NoteFacts): Message {
  return {
    ...facts,
    accountId: null,
    sourceId: null,
    channel: null,
    direction: 'note',
    visibility: 'internal',
    kind: 'note',
    externalId: null,
    nativeId: null,
    version: '0',
    parentExternalId: null,
    parentId: null,
    title: null,
    authorName: person.name,
    authorHandle: null,
    personId: person.id,
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
  };
}
