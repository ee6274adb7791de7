import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { startPostgres } from '#server/conformance/sql/start-postgres.ts';
import type { Database } from '#server/store/postgres/database.ts';
import { openPostgres } from '#server/store/postgres/open-postgres.ts';
import { fill } from './fill/fill.ts';
import { measureIngest } from './ingest.ts';
import { crowdMentions } from './crowd-mentions.ts';
import { feedAt, measureLive } from './load/live.ts';
import { openLoop, type Latency } from './load/open-loop.ts';
import { plansOf } from './load/plans.ts';
import { questionsOf, type Questions } from './load/questions.ts';
import { startServer, type BenchServer } from './running-server.ts';

/** A larger one has rarer words; a small store has no room for it. */
const PATTERN = 1_000;
/** As whoever runs a large store would set it on 24 GB. */
const SETTINGS = [
  'shared_buffers=4GB',
  'effective_cache_size=12GB',
  'random_page_cost=1.1',
  'max_wal_size=4GB',
];
/** For what only prepares: what is measured waits for the disk. */
const UNHURRIED = `&options=${encodeURIComponent('-c synchronous_commit=off')}`;

const { values } = parseArgs({
  options: {
    /** Sizes of the store, parted by commas; 0 is an empty one. */
    threads: { type: 'string', default: '10000,100000,1000000' },
    mentions: { type: 'string', default: '10000' },
    requests: { type: 'string', default: '500' },
    readers: { type: 'string', default: '500' },
    events: { type: 'string', default: '20' },
    /** Kinds of questions, parted by commas; all of them where it is left out. */
    only: { type: 'string' },
    /** The address of a store that is filled already; it is left as it is, with what was measured in it. */
    at: { type: 'string' },
  },
});
const print = (found: object) => process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
if (values.at !== undefined) {
  const db = await openPostgres(values.at);
  print(await measure(db, values.at, true));
  await db.destroy();
} else
  for (const threads of values.threads.split(',').map(Number)) print(await fillAndMeasure(threads));

async function fillAndMeasure(threads: number) {
  const postgres = await startPostgres(true, SETTINGS);
  if (!postgres) throw new Error('PostgreSQL is not installed.');
  const db = await openPostgres(postgres.url + UNHURRIED);
  try {
    const began = performance.now();
    if (threads > 0) await fill(db, threads, Math.min(PATTERN, threads));
    const filledSeconds = Math.round((performance.now() - began) / 1000);
    return { filledSeconds, ...(await measure(db, postgres.url, threads > 0)) };
  } finally {
    await db.destroy();
    await postgres.stop();
  }
}

async function measure(db: Database, url: string, isFilled: boolean) {
  const { rows } = await sql<{ threads: number; messages: number; gigabytes: number }>`
    select (select count(*)::int from rows) as threads,
      (select count(*)::int from messages) as messages,
      round(pg_database_size(current_database()) / 1e9, 2)::float as gigabytes`.execute(db);
  const questions = isFilled ? wanted(await questionsOf(db, Number(values.requests))) : {};
  const plans = await plansOf(url, questions);
  const server = await startServer(url);
  try {
    const load = loadavg();
    const reads = await measureReads(server, questions);
    // Said at once as well: what comes after it takes longer.
    process.stderr.write(`${JSON.stringify({ ...rows[0], reads })}\n`);
    return {
      ...rows[0],
      load: load.map((one) => Math.round(one * 10) / 10),
      reads,
      live: await live(server),
      ingest: await measureIngest(server, Number(values.mentions)),
      plans,
    };
  } finally {
    await server.stop();
  }
}

function wanted(questions: Questions): Questions {
  const only = values.only?.split(',');
  const unknown = only?.filter((kind) => !(kind in questions)) ?? [];
  if (unknown.length > 0)
    throw new Error(
      `--only: ${unknown.join(', ')} is none of ${Object.keys(questions).join(', ')}`,
    );
  return Object.fromEntries(
    Object.entries(questions).filter(([kind]) => only?.includes(kind) ?? true),
  );
}

async function measureReads(server: BenchServer, questions: Questions) {
  const found: Record<string, Latency> = {};
  for (const [kind, paths] of Object.entries(questions)) {
    const ask = (nth: number) => server.read(paths[nth] ?? '');
    for (let nth = 0; nth < 20; nth += 1) await ask(nth);
    found[kind] = await openLoop(paths.length, ask);
  }
  return found;
}

async function live(server: BenchServer) {
  const readers = Number(values.readers);
  const next = crowdMentions(2);
  const feed = feedAt(`${server.address}/api/events`, server.cookie);
  try {
    return await measureLive(feed, { readers, events: Number(values.events) }, () =>
      server.send([next()]),
    );
  } finally {
    feed.close();
  }
}
