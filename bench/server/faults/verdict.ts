import { sql } from 'kysely';
import type { Message } from '#contract/message.ts';
import type { Reply } from '#contract/reply.ts';
import type { Database } from '#server/store/postgres/database.ts';
import { verifyLog } from '#server/store/postgres/verify-log.ts';
import type { Post } from './channel.ts';
import type { Expected } from './mentions.ts';

interface Given {
  expected: Expected;
  accepted: ReadonlyMap<string, Reply>;
  posts: readonly Post[];
}

/** What the database holds beside what it was told. Every list is empty where nothing went wrong. */
export async function judge(db: Database, { expected, accepted, posts }: Given) {
  const inbound = await rowsOf<Message>(db, 'messages', `row->>'direction' = 'in'`);
  const outbound = await rowsOf<Message>(db, 'messages', `row->>'replyId' is not null`);
  const replies = await rowsOf<Reply>(db, 'replies', 'true');
  const states = groupBy(replies, ({ state }) => state);
  const byExternalId = groupBy(inbound, ({ externalId }) => externalId ?? '');
  const postsOf = groupBy(posts, ({ replyId }) => replyId);
  const sent = new Set(states.get('sent')?.map(({ id }) => id));
  const messagesOf = groupBy(outbound, ({ replyId }) => replyId ?? '');
  return {
    mentions: {
      expected: expected.size,
      missing: [...expected.keys()].filter((id) => !byExternalId.has(id)),
      doubled: [...byExternalId].filter(([, list]) => list.length > 1).map(([id]) => id),
      strange: [...byExternalId.keys()].filter((id) => !expected.has(id)),
      otherThanLastSaid: [...expected]
        .filter(([id, text]) => !isAsSaid(byExternalId.get(id)?.[0], text))
        .map(([id]) => id),
    },
    replies: {
      accepted: accepted.size,
      states: Object.fromEntries([...states].map(([state, list]) => [state, list.length])),
      posted: posts.length,
      missing: [...accepted.values()]
        .map(({ id }) => id)
        .filter((id) => !replies.some((reply) => reply.id === id)),
      postedTwice: [...postsOf].filter(([, list]) => list.length > 1).map(([id]) => id),
      sentAndNeverPosted: [...sent].filter((id) => !postsOf.has(id)),
      unsettled: replies
        .filter(({ state }) => state === 'sending' || state === 'held')
        .map(({ id }) => id),
      sentWithoutOneMessage: [...sent].filter((id) => messagesOf.get(id)?.length !== 1),
    },
    counters: await wrongCounters(db),
    rowsThatMiscount: await miscounted(db),
    log: await verifyLog(db),
  };
}

/** Every list that should be empty and is not, and a log that does not verify. */
export function findFaults({
  mentions,
  replies,
  counters,
  rowsThatMiscount,
  log,
}: Awaited<ReturnType<typeof judge>>): string[] {
  const lists = { ...mentions, ...replies, counters, rowsThatMiscount };
  const found = Object.entries(lists).flatMap(([name, list]) =>
    Array.isArray(list) && list.length > 0 ? [`${name}: ${list.length}`] : [],
  );
  return log.isWhole ? found : [...found, `log: ${log.fault} at ${log.seq}`];
}

function isAsSaid(message: Message | undefined, text: string | null): boolean {
  if (!message) return true;
  return text === null ? message.deletedAt !== null : message.text === text && !message.deletedAt;
}

/** Of entities that are kept as JSON. */
export async function rowsOf<Row>(db: Database, table: string, condition: string): Promise<Row[]> {
  const { rows } = await sql<{ row: Row }>`
    select row from ${sql.table(table)} where ${sql.raw(condition)}`.execute(db);
  return rows.map(({ row }) => row);
}

/** Views that are counted otherwise than their rows. */
async function wrongCounters(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from (values
      ('view:all', (select count(*) from rows where status <> 'closed')),
      ('view:closed', (select count(*) from rows where status = 'closed')),
      ('view:unassigned', (select count(*) from rows where status <> 'closed' and assignee_id is null))
    ) counted(name, n)
    where n <> coalesce((select value from counters where counters.name = counted.name), 0)`.execute(
    db,
  );
  return rows.map(({ name }) => name);
}

/** Threads whose list row counts another number of messages than there are. */
async function miscounted(db: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from rows r
    where (r.row->>'messageCount')::int <> (
      select count(*) from messages m where m.thread_id = r.id)`.execute(db);
  return rows.map(({ id }) => id);
}

function groupBy<T>(list: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
