import type { Connector, MentionDraft } from '../channels/connector.ts';

/** The mailbox that the tests of this folder stand on. */
export const mailbox = {
  id: 'mail',
  channel: 'email',
  name: 'Mail',
  handle: 'care@bank.example',
  policy: 'full',
  visibility: 'private',
} as const satisfies Connector['source'];

/** A mail of Maria's as its connector reads it. */
export const fromMaria = {
  id: 'm1@mail.example',
  platform: 'email',
  kind: 'email',
  visibility: 'private',
  occurredAt: '2026-11-18T08:00:00.000Z',
  author: { id: 'maria@mail.example' },
} as const satisfies MentionDraft;
