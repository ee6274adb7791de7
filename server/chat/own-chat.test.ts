import { expect, test } from 'vitest';
import type { Message } from '#contract/message.ts';
import { source } from '#server/conformance/factories.ts';
import { noConnectors } from '#server/node/no-connectors.ts';
import { memoryStore } from '#server/store/memory/memory-store.ts';
import { withOwnChat } from './own-chat.ts';

const chat = withOwnChat(noConnectors, memoryStore());

test.each([
  ['an answer in our own chat', 'chat', 'reply.reply_1', 'done'],
  ['one in a chat of others', 'chat', 'posted-1', 'failed'],
  ['one that is named so elsewhere', 'vk', 'reply.reply_1', 'failed'],
] as const)('%s is changed by ourselves alone', async (_what, channel, externalId, state) => {
  const post = { channel, externalId, replyId: 'reply_1' } as Message;
  const there = source(channel, channel);
  expect((await chat.edit(post, 'Иначе', there)).state).toBe(state);
  expect((await chat.remove(post, there)).state).toBe(state);
});
