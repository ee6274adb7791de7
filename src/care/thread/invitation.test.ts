import { expect, it } from 'vitest';
import { analyse } from '../tone/engine.ts';
import {
  chatInvitation,
  domainsOf,
  invitationLink,
  invitesTo,
  withInvitation,
} from './invitation.ts';

const link = invitationLink('https://vk.me/bank?ref={case}', 'C-2026-000123');

it('the link names the case', () => {
  expect(link).toBe('https://vk.me/bank?ref=C-2026-000123');
  expect(invitationLink('https://bank.example/chat', 'C-2026-000123')).toBe(
    'https://bank.example/chat',
  );
});

it.each([
  ['Write to me there. Anna', `Write to me there. Anna\n\n${link}`],
  ['Write to me there. Anna\n \n', `Write to me there. Anna\n\n${link}`],
  ['', `\n\n${link}`],
  [`Here: ${link} Anna`, `Here: ${link} Anna`],
])('%j goes out with it', (text, whole) => {
  expect(withInvitation(text, link)).toBe(whole);
  expect(withInvitation(whole, link)).toBe(whole);
});

it.each([
  [null, []],
  ['https://vk.me/bank', ['vk.me']],
  ['https://T.ME/bank_bot?start={case}', ['t.me']],
])('%s is ours', (privateUrl, more) => {
  expect(domainsOf({ ownDomains: ['bank.example'], privateUrl }, undefined)).toEqual([
    'bank.example',
    ...more,
  ]);
});

it('links to the server that serves our own chat are ours', () => {
  const source = { ownDomains: [], privateUrl: 'https://vk.me/bank' };
  expect(domainsOf(source, 'https://Care.bank.example')).toEqual(['vk.me', 'care.bank.example']);
  expect(domainsOf(source, 'http://localhost:8080')).toEqual(['vk.me']);
});

it('words invite to a chat once its one-time link stands in them, whatever its token', () => {
  const chat = 'https://care.bank.example/chat/help';
  const words = withInvitation('Write to me there. Anna', chatInvitation(chat, 'AbC-_1'));
  expect(words).toBe(`Write to me there. Anna\n\n${chat}#i=AbC-_1`);
  expect(invitesTo(chat, words)).toBe(true);
  expect(invitesTo(chat, `Our chat is ${chat}`)).toBe(false);
  expect(invitesTo('https://care.bank.example/chat/site', words)).toBe(false);
});

it('a one-time link to our own chat is no strange link to the guidance', () => {
  const source = { ownDomains: [], privateUrl: null };
  const link = chatInvitation('https://care.bank.example/chat/help', 'AbC-_1234567890123456x');
  const rules = (address: string | undefined) =>
    analyse({
      text: withInvitation('Write to me there, I will read your account at once. Anna', link),
      visibility: 'public',
      channel: 'review',
      customer: ['Where is my money?'],
      context: { now: '2026-11-18T09:00:00Z', tz: 'UTC', ownDomains: domainsOf(source, address) },
    }).shown.map(({ rule }) => rule);
  expect(rules('https://care.bank.example')).not.toContain('link-risk');
  expect(rules(undefined)).toContain('link-risk');
  expect(rules('https://care.bank.example').filter((rule) => rule.startsWith('pii'))).toEqual([]);
});
