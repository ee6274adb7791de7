import { expect, it } from 'vitest';
import type { Right } from '#contract/person.ts';
import { hasRight, openSources, rightIn } from './rights.ts';

const some = { role: 'agent', rights: { vk: 'answer', x: 'read', ok: 'review' } } as const;
const none = { role: 'agent', rights: {} } as const;
const all = { role: 'agent' } as const;
const admin = { role: 'admin', rights: {} } as const;

it.each<[object, string[], Right | null]>([
  [some, ['vk'], 'answer'],
  [some, ['x'], 'read'],
  [some, ['ok'], 'review'],
  [some, ['ok', 'vk'], 'answer'],
  [some, ['vk', 'x'], 'read'],
  [some, ['vk', 'news'], null],
  [some, ['news'], null],
  [some, ['constructor'], null],
  [some, ['__proto__'], null],
  [some, [], null],
  [none, ['vk'], null],
  [none, [], null],
  [all, ['vk', 'news'], 'review'],
  [all, [], 'review'],
  [admin, ['vk', 'news'], 'review'],
])('%j in a thread of %j has the right %s', (person, sourceIds, right) => {
  expect(rightIn(person as typeof some, sourceIds)).toBe(right);
});

it.each<[Right, boolean, boolean, boolean]>([
  ['read', true, false, false],
  ['answer', true, true, false],
  ['review', true, true, true],
])('%s holds what stands before it', (right, reads, answers, reviews) => {
  const person = { role: 'lead', rights: { vk: right } } as const;
  expect(hasRight(person, 'read', ['vk'])).toBe(reads);
  expect(hasRight(person, 'answer', ['vk'])).toBe(answers);
  expect(hasRight(person, 'review', ['vk'])).toBe(reviews);
});

it('names the open sources, or none where all are open', () => {
  expect(openSources(some)).toEqual(['vk', 'x', 'ok']);
  expect(openSources(none)).toEqual([]);
  expect(openSources(all)).toBeNull();
  expect(openSources(admin)).toBeNull();
});
