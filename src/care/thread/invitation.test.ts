import { expect, it } from 'vitest';
import { domainsOf, invitationLink, withInvitation } from './invitation.ts';

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
  expect(domainsOf({ ownDomains: ['bank.example'], privateUrl })).toEqual([
    'bank.example',
    ...more,
  ]);
});
