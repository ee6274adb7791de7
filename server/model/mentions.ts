import type { Message } from '#contract/message.ts';
import type { Reply } from '#contract/reply.ts';
import type { Command } from './commands.ts';
import { nth } from './nth.ts';
import type { Tables, World } from './world.ts';

const customers = ['501', '502', '503'];
const ways = [
  { source: 'vk', platform: 'vk', visibility: 'public' },
  { source: 'x', platform: 'x', visibility: 'public' },
  { source: 'review', platform: 'review', visibility: 'public' },
  { source: 'chat', platform: 'chat', visibility: 'private' },
] as const;
const customerWords = [
  'Списали комиссию дважды',
  'Да, всё решилось',
  'Нет, не решилось',
  'Спасибо большое!',
  'И что дальше?',
  'The app crashed again',
  'Обращение C-2026-000001, есть новости?',
];

type MentionCommand = Extract<Command, { what: 'writes' | 'answered-elsewhere' | 'edits' }>;

/** What a channel brings, as far as there is anything that it can be about. */
export function mentionRequest(world: World, tables: Tables, command: MentionCommand) {
  const item = itemOf(world, tables, command);
  return item && { person: 'agent', path: '/mentions', body: { spec: 'mention/1', ...item } };
}

function itemOf(world: World, tables: Tables, command: MentionCommand) {
  if (command.what === 'edits') {
    const message = nth(
      tables.messages.filter(({ externalId }) => externalId),
      command.message,
    );
    if (!message?.sourceId || !message.externalId) return undefined;
    const id = message.externalId;
    const platform = message.channel ?? 'vk';
    const version = String(command.version);
    const item = command.isDeletion
      ? { op: 'delete', id, version, platform }
      : {
          id,
          version,
          platform,
          kind: 'comment',
          occurredAt: message.occurredAt,
          text: `${nth(customerWords, command.text)}!`,
        };
    return { source: message.sourceId, items: [item] };
  }
  const way = nth(ways, command.source) ?? ways[0];
  const here = tables.messages.filter(({ sourceId }) => sourceId === way.source);
  const parent = command.parent > 4 ? nth(here, command.parent) : undefined;
  const isOurs = command.what === 'answered-elsewhere';
  const lost = isOurs ? nth(tables.replies.filter(isUnseen(tables)), command.id) : undefined;
  const answered = lost && tables.messages.find(({ id }) => id === lost.place.inReplyToId);
  if (lost && answered?.externalId) return echoOf(world, lost, answered);
  return {
    source: way.source,
    items: [
      {
        // A small number of ids: a channel delivers twice, and numbers its sites alike.
        id: `${way.source}-${command.id}-${isOurs ? 'ours' : tables.messages.length}`,
        platform: way.platform,
        visibility: way.visibility,
        kind: 'comment',
        direction: isOurs ? 'out' : 'in',
        occurredAt: world.clock.now(),
        text: isOurs ? 'Ответили в другом месте' : nth(customerWords, command.text),
        author: { id: isOurs ? 'bank' : nth(customers, command.customer), name: 'Мария' },
        ...(parent?.externalId ? { parentId: parent.externalId } : {}),
      },
    ],
  };
}

/** What the channel may show us: nobody knows that it arrived, or only by a person's word. */
function isUnseen({ messages }: Tables): (reply: Reply) => boolean {
  return ({ state, messageId }) =>
    ['unknown', 'assisted', 'failed', 'held'].includes(state) ||
    (state === 'sent' && messages.some(({ id, externalId }) => id === messageId && !externalId));
}

/** A channel shows a post of ours. */
function echoOf(world: World, lost: Reply, answered: Message) {
  return {
    source: lost.place.sourceId,
    items: [
      {
        id: `echo-${lost.id}-${lost.version}`,
        platform: answered.channel ?? 'vk',
        visibility: lost.place.visibility,
        kind: 'comment',
        direction: 'out',
        occurredAt: world.clock.now(),
        text: lost.text,
        author: { id: 'bank' },
        parentId: answered.externalId,
      },
    ],
  };
}
