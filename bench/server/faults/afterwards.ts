import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '#server/store/postgres/database.ts';
import type { Post } from './channel.ts';
import type { Fleet } from './fleet.ts';
import { deliver } from './mentions.ts';

const PATIENCE_MS = 120_000;
/** Later than any clock of theirs ever went, and than what is lost with a process waits to be owned up to. */
const AHEAD_MS = 3 * 3_600_000;

/** Until nothing is on its way any more: what was lost with a process is owned up to after a while. */
export async function settle(fleet: Fleet, db: Database): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  fleet.jump(AHEAD_MS);
  while (Date.now() < until && (await onTheirWay(db)) > 0) await pause(500);
  fleet.jump(0);
}

async function onTheirWay(db: Database): Promise<number> {
  const { rows } = await sql<{ n: string }>`
    select count(*) as n from replies where state in ('held', 'sending')`.execute(db);
  return Number(rows[0]?.n);
}

/** The channel shows our own posts, as a monitoring system would: what nobody knew the end of has arrived. */
export async function echo(fleet: Fleet, db: Database, posts: readonly Post[]): Promise<number> {
  const { rows } = await sql<{ id: string; answered: string }>`
    select r.id, m.external_id as answered from replies r
    join messages m on m.id = r.row->'place'->>'inReplyToId'
    where r.state = 'unknown'`.execute(db);
  const lost = posts.flatMap((post) => {
    const reply = rows.find(({ id }) => id === post.replyId);
    return reply ? [{ ...post, answered: reply.answered }] : [];
  });
  for (const { externalId, text, answered } of lost)
    await deliver(fleet, {
      id: `echo.${externalId}`,
      items: [
        {
          id: externalId,
          platform: 'vk',
          kind: 'comment',
          direction: 'out',
          occurredAt: new Date().toISOString(),
          text,
          parentId: answered,
        },
      ],
    });
  return lost.length;
}
