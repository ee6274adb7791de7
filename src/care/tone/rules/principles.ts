import type { Family } from './catalogue.ts';

/** What the families of rules come from: a lead may teach a principle where no single rule says it. */
export type PrincipleId = `principle-${Family}`;

export const principleIds: readonly PrincipleId[] = [
  'principle-safety',
  'principle-ownership',
  'principle-commitment',
  'principle-register',
  'principle-voice',
];

export function isPrinciple(id: string): id is PrincipleId {
  return principleIds.some((known) => known === id);
}
