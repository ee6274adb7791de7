import { expect, it } from 'vitest';
import type { Role } from '#contract/person.ts';
import { whyNotDecide } from './stance.ts';

it.each([
  ['a lead', 'p-lead', 'lead', null],
  ['an admin', 'p-admin', 'admin', null],
  ['an agent', 'p-zoe', 'agent', 'role'],
  ['an expert', 'p-eva', 'expert', 'role'],
  ['the author, even a lead', 'p-max', 'lead', 'own'],
] as const)('%s', (_title, id, role: Role, why) => {
  expect(whyNotDecide(judged({ me: { id, role } }))).toBe(why);
});

it('asks a lead to read what the customer wrote meanwhile', () => {
  expect(whyNotDecide(judged({ newestId: 'm-2' }))).toBe('unseen');
});

it('holds back whoever comes too late', () => {
  expect(whyNotDecide(judged({ isGone: true }))).toBe('gone');
});

function judged(change: Partial<Parameters<typeof whyNotDecide>[0]>) {
  return {
    reply: { authorId: 'p-max' },
    me: { id: 'p-lead', role: 'lead' as const },
    isGone: false,
    newestId: 'm-1',
    seenId: 'm-1',
    ...change,
  };
}
