import { expect, test } from 'vitest';
import type { Person } from '#contract/person.ts';
import { actsFor } from './may-answer.ts';

function person(id: string, change: Partial<Person> = {}): Person {
  return { id, name: id, role: 'agent', trust: 'none', tz: 'UTC', ...change };
}

const gone = person('author', { deactivatedAt: '2026-11-18T09:00:00.000Z' });

test.each<[string, Person, Person | undefined, boolean]>([
  ['the author', person('author'), person('author'), true],
  ['a colleague', person('other'), gone, false],
  ['a lead while the author is there', person('lead', { role: 'lead' }), person('author'), false],
  ['a lead for one who has gone', person('lead', { role: 'lead' }), gone, true],
  ['an admin for one who has gone', person('admin', { role: 'admin' }), gone, true],
  [
    'a lead for one who is an expert now',
    person('lead', { role: 'lead' }),
    person('author', { role: 'expert' }),
    true,
  ],
  [
    'a lead for one to whom the source is closed',
    person('lead', { role: 'lead' }),
    person('author', { rights: { vk: 'read', x: 'answer' } }),
    true,
  ],
  ['a lead for nobody', person('lead', { role: 'lead' }), undefined, true],
])('%s acts: %#', (_who, asking, author, acts) => {
  expect(actsFor(asking, author, ['vk'])).toBe(acts);
});
