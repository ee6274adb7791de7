import type { Person } from '#contract/person.ts';

const moscow = 'Europe/Moscow';
const london = 'Europe/London';

/** The team of the demo. Stories name people by the part after `p-`. */
export const people = [
  { id: 'p-anna', name: 'Anna Petrova', role: 'agent', trust: 'none', tz: moscow },
  { id: 'p-max', name: 'Max Orlov', role: 'agent', trust: 'every-reply', tz: moscow },
  { id: 'p-ellen', name: 'Ellen Brooks', role: 'agent', trust: 'risky', tz: london },
  { id: 'p-timur', name: 'Timur Safin', role: 'agent', trust: 'sample', tz: moscow },
  { id: 'p-dina', name: 'Dina Volkova', role: 'agent', trust: 'none', tz: moscow },
  { id: 'p-olga', name: 'Olga Sokolova', role: 'lead', trust: 'none', tz: moscow },
  { id: 'p-james', name: 'James Hartwell', role: 'lead', trust: 'none', tz: london },
  {
    id: 'p-lena',
    name: 'Lena Belova',
    role: 'expert',
    department: 'Cards',
    trust: 'none',
    tz: moscow,
  },
  {
    id: 'p-viktor',
    name: 'Viktor Grushin',
    role: 'expert',
    department: 'Mobile network',
    trust: 'none',
    tz: moscow,
  },
  { id: 'p-irina', name: 'Irina Frolova', role: 'admin', trust: 'none', tz: moscow },
] as const satisfies readonly Person[];

export type PersonId = (typeof people)[number]['id'];
export type Teammate = PersonId extends `p-${infer Name}` ? Name : never;

export function personId(teammate: Teammate): PersonId {
  return `p-${teammate}`;
}
