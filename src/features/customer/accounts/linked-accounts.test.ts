import { expect, it } from 'vitest';
import type { Account, Link } from '#contract/customer.ts';
import { linkedAccounts } from './linked-accounts.ts';

it('puts the thread’s own account first, then the linked ones as they came', () => {
  const accounts = [
    account('late', 'thread-3'),
    account('own', 'thread-1'),
    account('early', 'thread-2'),
  ];
  const links = [
    link('thread-3', '2026-11-18T09:00:00.000Z'),
    link('thread-2', '2026-11-17T09:00:00.000Z'),
  ];
  const shown = linkedAccounts('thread-1', accounts, links);
  expect(shown.map(({ account, link }) => [account.id, link?.fromThreadId ?? null])).toEqual([
    ['own', null],
    ['early', 'thread-2'],
    ['late', 'thread-3'],
  ]);
});

it('shows what came along with another link, without a link of its own', () => {
  const accounts = [
    account('own', 'thread-1'),
    account('inner', 'thread-9'),
    account('linked', 'thread-2'),
  ];
  const shown = linkedAccounts('thread-1', accounts, [
    link('thread-2', '2026-11-17T09:00:00.000Z'),
  ]);
  expect(shown.map(({ account, link }) => [account.id, link !== null])).toEqual([
    ['own', false],
    ['linked', true],
    ['inner', false],
  ]);
});

it('leaves a stand-in out once somebody real is there', () => {
  const standIn = { ...account('stand-in', 'thread-1'), isProvisional: true };
  expect(linkedAccounts('thread-1', [standIn], [])).toHaveLength(1);
  expect(linkedAccounts('thread-1', [standIn, account('real', 'thread-1')], [])).toHaveLength(1);
});

function account(id: string, homeThreadId: string): Account {
  return {
    id,
    platform: 'vk.com',
    channel: 'vk',
    scope: '',
    externalId: id,
    handle: null,
    name: id,
    url: null,
    avatarUrl: null,
    followers: null,
    assurance: 'none',
    homeThreadId,
    isProvisional: false,
  };
}

function link(fromThreadId: string, madeAt: string): Link {
  return {
    id: `link-${fromThreadId}`,
    fromThreadId,
    toThreadId: 'thread-1',
    basis: 'declared',
    evidenceMessageId: null,
    note: null,
    madeById: 'p-anna',
    madeAt,
    moved: null,
    undoneById: null,
    undoneAt: null,
  };
}
