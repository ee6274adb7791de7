import { sql } from 'kysely';
import type { Database } from '#server/store/postgres/database.ts';
import { vocabulary } from '../fill/pattern-texts.ts';
import { mulberry32 } from '../mulberry32.ts';

/** What people at their desks ask for, by kind: paths after `/api`, each list in the order it is asked. */
export type Questions = Record<string, string[]>;

const inbox = [
  'view=all',
  'view=unassigned',
  'view=mine',
  'view=promises',
  'view=checking',
  'view=closed',
  'view=all&sort=waiting',
  'view=unassigned&sort=priority',
];
const filtered = [
  'view=all&channel=x',
  'view=unassigned&unread=yes',
  'view=all&assignee=colleague',
  'view=all&waiting=yes&sort=waiting',
];
const MESSAGES = 40;

/** Drawn from what is in the database: the same for the same database. */
export async function questionsOf(db: Database, size: number): Promise<Questions> {
  const chance = mulberry32(size);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const many = (make: () => string) => Array.from({ length: size }, make);
  const rows = await drawn<{ id: string; number: string; key: string }>(
    db,
    sql`select id, row->>'caseNumber' as number, newest_key as key from rows tablesample system (5)
      where status <> 'closed' limit 2000`,
  );
  const orders = await drawn<{ digits: string }>(
    db,
    sql`select substring(row->>'text' from '[0-9]{12}') as digits
      from messages tablesample system (1) where row->>'text' ~ '[0-9]{12}' limit 2000`,
  );
  return {
    inbox: many(() => `/threads?${pick(inbox)}&limit=50`),
    inboxDeep: many(
      () => `/threads?view=all&limit=50&cursor=${encodeURIComponent(pick(rows).key)}`,
    ),
    inboxFiltered: many(() => `/threads?${pick(filtered)}&limit=50`),
    counts: many(() => '/views'),
    thread: many(() => `/threads/${pick(rows).id}`),
    messages: many(() => `/threads/${pick(rows).id}/messages?limit=${MESSAGES}`),
    searchNumber: many(() => search(pick(rows).number)),
    searchDigits: many(() => search(pick(orders).digits)),
    searchLastDigits: many(() => search(pick(orders).digits.slice(-8))),
    searchRareWord: many(() => search(pick(rareWords))),
    searchWord: many(() => search(pick(middlingWords))),
    searchTwoWords: many(() => search(`${pick(middlingWords)} ${pick(commonWords)}`)),
    searchCommonWord: many(() => search(pick(commonWords))),
  };
}

const commonWords = vocabulary.slice(0, 5);
const middlingWords = vocabulary.slice(200, 220);
const rareWords = vocabulary.slice(-50);

function search(words: string): string {
  return `/threads?q=${encodeURIComponent(words)}&limit=50`;
}

async function drawn<T>(db: Database, query: ReturnType<typeof sql<unknown>>): Promise<T[]> {
  const { rows } = await query.execute(db);
  if (rows.length === 0) throw new Error('Nothing to ask for.');
  return rows as T[];
}
