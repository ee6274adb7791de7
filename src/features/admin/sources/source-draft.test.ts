import { describe, expect, it } from 'vitest';
import type { Source } from '#contract/channel.ts';
import { draftOf, readDraft } from './source-draft.ts';

const wall: Source = {
  id: 'vk',
  channel: 'vk',
  name: 'Our wall',
  handle: null,
  policy: 'full',
  visibility: 'public',
  ownDomains: ['bank.example', 'help.bank.example'],
  privateUrl: 'https://vk.me/bank?ref={case}',
  version: 3,
};

const read = (part: Partial<ReturnType<typeof draftOf>>) =>
  readDraft({ ...draftOf(wall), ...part });

describe('the fields of a source', () => {
  it('say what the source is until something is typed', () => {
    const { name, policy, ownDomains, privateUrl } = wall;
    expect(read({}).input).toEqual({ name, policy, ownDomains, privateUrl, seenVersion: 3 });
  });

  it('take an empty private address for none', () => {
    expect(read({ privateUrl: '  ' }).input).toMatchObject({ privateUrl: null });
  });

  it('read own sites one a line, copied whole, in any case, each once', () => {
    const ownDomains = 'https://Bank.example/cards?x=1\n\n bank.example, localhost:8080';
    expect(read({ ownDomains }).input?.ownDomains).toEqual(['bank.example', 'localhost:8080']);
  });

  it.each(['bank..example', 'me@bank.example', 'bank_one.example', '://'])(
    'name the line that is no site: %s',
    (domain) => {
      const { input, faults } = read({ ownDomains: `bank.example\n${domain}` });
      expect(input).toBeNull();
      expect(faults.ownDomains).toEqual({ domain });
    },
  );

  it('hold no more sites than the server takes', () => {
    const sites = (count: number) =>
      Array.from({ length: count }, (_, nth) => `s${nth}.example`).join('\n');
    expect(read({ ownDomains: sites(50) }).faults.ownDomains).toBeNull();
    expect(read({ ownDomains: sites(51) }).faults.ownDomains).toBe('too-many');
  });

  it.each([
    ['name', { name: '  ' }],
    ['privateUrl', { privateUrl: 'http://vk.me/bank' }],
  ] as const)('do not take a wrong %s', (field, part) => {
    const { input, faults } = read(part);
    expect(input).toBeNull();
    expect(faults[field]).toBe(true);
  });
});
