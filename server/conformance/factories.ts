import type { Source } from '#contract/channel.ts';
import type { MentionDelete, MentionItem, MentionUpsert } from '#contract/mention.ts';
import type { Person } from '#contract/person.ts';

/** The team. Ids say what a person is here for. */
export const people: readonly Person[] = [
  person('agent', { name: 'Анна' }),
  person('colleague', { name: 'Борис' }),
  person('probation', { trust: 'every-reply' }),
  person('risky', { trust: 'risky' }),
  person('sampled', { trust: 'sample' }),
  person('lead', { role: 'lead' }),
  person('second-lead', { role: 'lead' }),
  person('expert', { role: 'expert' }),
  person('second-expert', { role: 'expert' }),
  person('admin', { role: 'admin' }),
];

export const sources: readonly Source[] = [
  source('vk', 'vk'),
  source('x', 'x'),
  source('review', 'review', { policy: 'assisted' }),
  source('news', 'news', { policy: 'inbound-only' }),
  source('chat', 'chat', { visibility: 'private' }),
  source('facebook', 'facebook'),
];

export function person(id: string, change: Partial<Person> = {}): Person {
  return { id, name: id, role: 'agent', trust: 'none', tz: 'Europe/Moscow', ...change };
}

export function source(
  id: string,
  channel: Source['channel'],
  change: Partial<Source> = {},
): Source {
  return {
    id,
    channel,
    name: `Our ${id}`,
    handle: '@bank',
    policy: 'full',
    visibility: 'public',
    ownDomains: ['bank.example'],
    privateUrl: null,
    version: 1,
    ...change,
  };
}

export type UpsertItem = Extract<MentionItem, { kind: MentionUpsert['kind'] }>;

/** A comment of Maria under our post in VK. */
export function mention(id: string, change: Partial<UpsertItem> = {}): UpsertItem {
  return {
    id,
    platform: 'vk',
    kind: 'comment',
    occurredAt: '2026-11-18T08:00:00.000Z',
    text: 'Списали комиссию дважды',
    author: maria,
    ...change,
  };
}

export const maria = { id: '501', handle: 'maria.k', name: 'Мария' };
export const oleg = { id: '502', handle: 'oleg77', name: 'Олег' };

export function deletion(id: string, version: string): MentionDelete {
  return { op: 'delete', id, version, platform: 'vk', occurredAt: '2026-11-18T08:30:00.000Z' };
}
