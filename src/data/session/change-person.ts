import type { QueryClient } from '@tanstack/react-query';
import { readMe, teamQueries } from '../team/queries.ts';

/** What an expert's desk is made of. */
const expertsKeys = new Set(['people', 'sources', 'parts']);

/**
 * Somebody else sits down. Nothing that one person was shown may be seen by the next, and nothing is
 * asked for that the next may not read: who they are is known first.
 */
export async function changePerson(client: QueryClient): Promise<void> {
  const me = await readMe();
  const isExpert = me.person.role === 'expert';
  const isHere = ({ queryKey: [first] }: { queryKey: readonly unknown[] }) =>
    isExpert ? expertsKeys.has(String(first)) : first !== 'parts';
  const isOther = (query: { queryKey: readonly unknown[] }) => query.queryKey[0] !== 'me';
  client.setQueryData(teamQueries.me().queryKey, me);
  client.removeQueries({ predicate: (query) => isOther(query) && !isHere(query) });
  await client.resetQueries({ predicate: (query) => isOther(query) && isHere(query) });
}
