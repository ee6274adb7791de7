import { expect, test } from 'vitest';
import type { Person } from '#contract/person.ts';
import { trustIn, withTrust } from './trust.ts';

const person: Person = { id: 'max', name: 'Max', role: 'agent', trust: 'every-reply', tz: 'UTC' };
const none = { trust: 'none', sampleShare: 10 } as const;

test('what is said of a source goes before what is said of the person', () => {
  const inVk = withTrust(person, 'vk', none);
  expect(trustIn(inVk, 'vk').trust).toBe('none');
  expect(trustIn(inVk, 'x').trust).toBe('every-reply');
  expect(trustIn(inVk, null).trust).toBe('every-reply');
});

test('taken back, the person’s own level holds again, with its later changes', () => {
  const inVk = withTrust(person, 'vk', none);
  const sampled = withTrust(inVk, null, { trust: 'sample', sampleShare: 25 });
  expect(trustIn(sampled, 'vk')).toEqual(none);
  expect(trustIn(withTrust(sampled, 'vk', null), 'vk')).toEqual({
    trust: 'sample',
    sampleShare: 25,
  });
  expect(withTrust(person, null, null)).toBe(person);
});

test('a sample is one in ten until a lead says otherwise', () => {
  expect(trustIn(person, 'vk').sampleShare).toBe(10);
});
