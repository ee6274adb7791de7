import { openSources } from '#care/team/rights.ts';
import type { Person } from '#contract/person.ts';

/** Somebody of the team as the person asking sees them: of closed sources nothing is said. */
export function personFor(asking: Person, person: Person): Person {
  const open = openSources(asking);
  if (open === null) return person;
  const { rights, trustIn, ...rest } = person;
  return {
    ...rest,
    ...(rights && { rights: only(rights, open) }),
    ...(trustIn && { trustIn: only(trustIn, open) }),
  };
}

function only<Value>(bySource: Record<string, Value>, open: readonly string[]) {
  return Object.fromEntries(Object.entries(bySource).filter(([id]) => open.includes(id)));
}
