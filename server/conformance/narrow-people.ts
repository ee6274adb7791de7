import type { Person, Right } from '#contract/person.ts';
import { person } from './factories.ts';
import type { Harness, Start } from './harness.ts';

/** Closed to all of them is X. */
const openTo = (right: Right) => ({ vk: right, review: right, chat: right });

/** People who see some sources only. Ids say in what role and with what right. */
export const narrowPeople: readonly Person[] = [
  person('reading-agent', { rights: openTo('read') }),
  person('answering-agent', { rights: openTo('answer') }),
  person('answering-lead', { role: 'lead', rights: openTo('answer') }),
  person('reviewing-lead', { role: 'lead', rights: openTo('review') }),
  person('reading-expert', { role: 'expert', rights: openTo('read') }),
];

export async function startNarrow(start: Start): Promise<Harness> {
  const api = await start();
  await api.store.write(async (tx) => {
    for (const each of narrowPeople) await tx.people.put(each);
  });
  return api;
}

/** The same API, where all that is made before a request comes from the closed source. */
export function elsewhere(api: Harness): Harness {
  return {
    ...api,
    arrives: (change) => api.arrives({ platform: 'x', ...change }, 'x'),
  };
}
