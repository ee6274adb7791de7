import type { Person } from '#contract/person.ts';
import type { Reply } from '#contract/reply.ts';
import type { ReadTx } from '../../store/store.ts';
import { within } from '../access/sight.ts';

const OWN = 50;
const OF_SOURCE = 500;

/** What a new reply must not become a copy of: one's own latest and the team's to this source, newest first. */
export async function recentReplies(
  tx: ReadTx,
  personId: string,
  sourceId: string | undefined,
): Promise<Reply[]> {
  const own = await tx.replies.sentBy(personId, OWN);
  const team = sourceId === undefined ? [] : await tx.replies.sentFrom(sourceId, OF_SOURCE);
  const byId = new Map([...own, ...team].map((reply) => [reply.id, reply]));
  return [...byId.values()].sort((a, b) => (key(a) < key(b) ? 1 : -1));
}

/** Those of them that the person may read. */
export async function recentFor(
  tx: ReadTx,
  person: Person,
  sourceId: string | undefined,
): Promise<Reply[]> {
  return within(tx, person, 'read', await recentReplies(tx, person.id, sourceId));
}

function key({ createdAt, id }: Reply): string {
  return `${createdAt}|${id}`;
}
