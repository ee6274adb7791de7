import { describe, expect, it } from 'vitest';
import type { Person } from '#contract/person.ts';
import { assignChoices } from './assign-choices.ts';

const anna = person('p-anna', 'Anna', 'agent');
const zoe = person('p-zoe', 'Zoe', 'agent');
const boris = person('p-boris', 'Boris', 'lead');
const expert = person('p-expert', 'Eva', 'expert');
const people = [anna, zoe, expert, boris];

describe('to whom a case can be given', () => {
  it('names me first, then nobody, then colleagues by name, and no expert', () => {
    const choices = assignChoices(null, anna, people);
    expect(choices.map(({ id }) => id)).toEqual(['p-anna', 'nobody', 'p-boris', 'p-zoe']);
  });

  it.each([
    ['a free case', null, anna, false],
    ['my own case', 'p-anna', anna, false],
    ['a colleague’s case, for an agent', 'p-zoe', anna, true],
    ['a colleague’s case, for a lead', 'p-zoe', boris, false],
  ])('%s', (_title, assigneeId, me, isLeadsOnly) => {
    const others = assignChoices(assigneeId, me, people).filter(({ id }) => id !== assigneeId);
    expect(new Set(others.map((choice) => choice.isLeadsOnly))).toEqual(new Set([isLeadsOnly]));
  });

  it('never bars the one who has the case already', () => {
    const choices = assignChoices('p-zoe', anna, people);
    expect(choices.find(({ id }) => id === 'p-zoe')?.isLeadsOnly).toBe(false);
  });
});

function person(id: string, name: string, role: Person['role']): Person {
  return { id, name, role, trust: 'none', tz: 'UTC' };
}
