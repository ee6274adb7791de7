import { expect } from 'vitest';
import type { ChangedPost, Message } from '#contract/message.ts';
import type { UpsertItem } from './factories.ts';
import type { Harness } from './harness.ts';
import type { Answer } from './wire.ts';

export const inChat = [
  { platform: 'chat', visibility: 'private', kind: 'message' },
  'chat',
] as const;
export const onFacebook = [{ platform: 'facebook' }, 'facebook'] as const;
export const better = 'Уже исправила, сумма вернётся завтра. Анна';

/** An answer of somebody’s that stands in a new thread. */
export async function posted(
  api: Harness,
  mention: Partial<UpsertItem> = {},
  source = 'vk',
  by = 'agent',
): Promise<Message> {
  const { threadId } = await api.arrives(mention, source);
  return sent(api, threadId, by);
}

export async function sent(
  api: Harness,
  threadId: string,
  by = 'agent',
  change: Parameters<Harness['sends']>[2] = {},
): Promise<Message> {
  await api.sends(by, threadId, change);
  await api.deliver();
  return newest(api, threadId);
}

export async function newest(api: Harness, threadId: string): Promise<Message> {
  return (await api.messages(threadId)).at(-1) as Message;
}

export async function standing(api: Harness, { id, threadId }: Message): Promise<Message> {
  return (await api.messages(threadId)).find((message) => message.id === id) as Message;
}

interface Asked {
  by?: string;
  text: string | null;
  byHand?: boolean;
  seenVersion?: string;
}

export function asks(
  api: Harness,
  { id, version }: Pick<Message, 'id' | 'version'>,
  { by = 'agent', text, ...asked }: Asked,
): Promise<Answer<ChangedPost>> {
  const body = { seenVersion: version, ...asked };
  return text === null
    ? api.ask(by, 'POST', `/messages/${id}/remove`, body)
    : api.ask(by, 'POST', `/messages/${id}/correct`, { text, ...body });
}

export async function corrects(
  api: Harness,
  post: Message,
  asked: Partial<Asked> = {},
): Promise<ChangedPost> {
  const { status, body } = await asks(api, post, { text: better, ...asked });
  expect({ status, body }).toMatchObject({ status: 200 });
  return body;
}

export async function removes(api: Harness, post: Message, by = 'agent'): Promise<ChangedPost> {
  const { status, body } = await asks(api, post, { by, text: null });
  expect({ status, body }).toMatchObject({ status: 200 });
  return body;
}

/** The channel shows the post. */
export function shown(post: Message, change: Partial<UpsertItem>): UpsertItem {
  return {
    id: post.externalId ?? '',
    platform: 'facebook',
    kind: 'comment',
    direction: 'out',
    occurredAt: post.occurredAt,
    text: post.text,
    author: { id: 'bank' },
    parentId: 'q',
    ...change,
  };
}

export async function toldSince(api: Harness, count: number) {
  return api.store.log.since((await api.store.log.head()) - count, count);
}
