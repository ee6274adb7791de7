import { expect, test } from 'vitest';
import type { Account } from '#contract/customer.ts';
import { evidenceOf, proofKeys, proofOf } from './account-evidence.ts';
import { automaticBasis } from './automatic-basis.ts';

type Facts = Pick<Account, 'channel' | 'assurance' | 'externalId' | 'vouched'>;
const account = (id: string, facts: Facts) => evidenceOf({ id, scope: '', ...facts });

test.each<[string, Facts, Facts, string | null]>([
  [
    'the same customer signed in twice',
    { channel: 'chat', assurance: 'customer', externalId: 'u-7' },
    { channel: 'other', assurance: 'customer', externalId: 'u-7' },
    'signed-in',
  ],
  [
    'two customers signed in',
    { channel: 'chat', assurance: 'customer', externalId: 'u-7' },
    { channel: 'other', assurance: 'customer', externalId: 'u-8' },
    null,
  ],
  [
    'the same id on a platform that vouches for its own accounts',
    { channel: 'chat', assurance: 'customer', externalId: 'u-7' },
    { channel: 'vk', assurance: 'platform', externalId: 'u-7' },
    null,
  ],
  [
    'one number by SMS and by call, however written',
    { channel: 'sms', assurance: 'channel', externalId: '+7 (912) 345-67-89' },
    { channel: 'phone', assurance: 'channel', externalId: '89123456789' },
    'verified-contact',
  ],
  [
    'a number that the site vouches for, and its texts',
    {
      channel: 'chat',
      assurance: 'customer',
      externalId: 'u-7',
      vouched: { phone: '+7 912 345-67-89', email: null },
    },
    { channel: 'sms', assurance: 'channel', externalId: '89123456789' },
    'verified-contact',
  ],
  [
    'a number that nobody vouches for',
    { channel: 'sms', assurance: 'channel', externalId: '+79123456789' },
    { channel: 'phone', assurance: 'none', externalId: '+79123456789' },
    null,
  ],
  [
    'one address by two mailboxes',
    { channel: 'email', assurance: 'channel', externalId: 'Nora@Example.com' },
    { channel: 'email', assurance: 'channel', externalId: 'nora@example.com' },
    'verified-contact',
  ],
  [
    'a forged sender',
    { channel: 'email', assurance: 'none', externalId: 'nora@example.com' },
    { channel: 'email', assurance: 'channel', externalId: 'nora@example.com' },
    null,
  ],
  [
    'an address as somebody’s name elsewhere',
    { channel: 'forum', assurance: 'customer', externalId: 'nora@example.com' },
    { channel: 'email', assurance: 'channel', externalId: 'nora@example.com' },
    null,
  ],
])('%s', (_what, one, other, basis) => {
  const [a, b] = [account('a', one), account('b', other)];
  expect(automaticBasis(a, b)?.basis ?? null).toBe(basis);
  const isFound = proofKeys(a).some((key) => proofKeys(b).includes(key));
  expect(isFound).toBe(basis !== null);
});

test.each<[Facts, ReturnType<typeof proofOf>]>([
  [{ channel: 'chat', assurance: 'customer', externalId: 'u-7' }, 'signed-in'],
  [{ channel: 'sms', assurance: 'channel', externalId: '+79123456789' }, 'phone'],
  [{ channel: 'phone', assurance: 'customer', externalId: '+79123456789' }, 'phone'],
  [{ channel: 'email', assurance: 'channel', externalId: 'nora@example.com' }, 'email'],
  [{ channel: 'vk', assurance: 'platform', externalId: 'u-7' }, 'platform'],
  [{ channel: 'email', assurance: 'none', externalId: 'nora@example.com' }, null],
  [{ channel: 'vk', assurance: 'channel', externalId: 'u-7' }, null],
])('%j is authenticated as %s', (facts, proof) => {
  expect(proofOf({ id: 'a', scope: '', ...facts })).toBe(proof);
});
