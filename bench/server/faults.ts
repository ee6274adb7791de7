import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { IngestResult } from '#contract/mention.ts';
import { startPostgres } from '#server/conformance/sql/start-postgres.ts';
import { connectPostgres } from '#server/store/postgres/open-postgres.ts';
import { openChannel } from './faults/channel.ts';
import { echo, settle } from './faults/afterwards.ts';
import { startFleet } from './faults/fleet.ts';
import { sendMentions, type Expected } from './faults/mentions.ts';
import { signIn } from './faults/replies.ts';
import { judge } from './faults/verdict.ts';
import { mulberry32 } from './mulberry32.ts';

const PROCESSES = 2;
const SENDERS = 6;
const WINDOWS = 3;
const PASSWORD = 'correct horse battery';
const HOUR_MS = 3_600_000;

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    crashes: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
  },
});
const kills = Number(values.kills);
const crashes = Number(values.crashes);
const chance = mulberry32(Number(values.seed));

const postgres = await startPostgres(true);
if (!postgres) throw new Error('PostgreSQL is not installed.');
const channel = await openChannel(chance);
const fleet = await startFleet(PROCESSES, {
  DATABASE_URL: postgres.url,
  SECRET: 'a secret that is only good for measuring',
  UNDO_SECONDS: '0',
  CHANNEL_URL: channel.url,
  AGENT_PASSWORD: PASSWORD,
});
const db = connectPostgres(postgres.url);
try {
  const began = performance.now();
  const agent = await signIn(fleet, PASSWORD);
  const expected: Expected = new Map();
  const threads: string[] = [];
  let isOver = false;
  const parts = {
    expected,
    isOver: () => isOver,
    taken: (results: readonly IngestResult[]) => {
      for (const { threadId } of results) if (threadId) threads.push(threadId);
    },
  };
  const work = Promise.all([
    ...Array.from({ length: SENDERS }, (_, sender) => sendMentions(fleet, { sender, ...parts })),
    ...Array.from({ length: WINDOWS }, (_, window) =>
      agent.answer({
        window,
        nextThread: () => threads.splice(Math.floor(chance() * threads.length), 1)[0],
        isOver: () => isOver,
      }),
    ),
  ]);
  const tried = await breakThings(postgres.crash);
  isOver = true;
  const done = await work;
  await settle(fleet, db);
  const echoed = await echo(fleet, db, channel.posts);
  const verdict = await judge(db, { expected, accepted: agent.accepted, posts: channel.posts });
  const senders = done.flatMap((one) => one ?? []);
  const faults = findFaults(verdict);
  process.stdout.write(
    `${JSON.stringify(
      {
        tried: {
          ...tried,
          processes: PROCESSES,
          deliveries: senders.reduce((sum, { deliveries }) => sum + deliveries, 0),
          timesEach: 5,
          repliesEchoed: echoed,
          seconds: Math.round((performance.now() - began) / 1000),
          seed: Number(values.seed),
        },
        endedByThemselves: fleet.died(),
        ...verdict,
        faults,
      },
      null,
      2,
    )}\n`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await db.destroy();
  await fleet.stop();
  await channel.stop();
  await postgres.stop();
}

/** At random moments under the load. */
async function breakThings(crash: () => Promise<void>) {
  const crashAfter = new Set(evenly(crashes, kills));
  const jumpAfter = new Set(evenly(2, kills));
  const jumps = [2 * HOUR_MS, -HOUR_MS];
  let jumped = 0;
  for (let killed = 1; killed <= kills; killed += 1) {
    await pause(300 + chance() * 1200);
    await fleet.killOne(chance);
    if (crashAfter.has(killed)) {
      await pause(chance() * 1000);
      await crash();
    }
    if (!jumpAfter.has(killed)) continue;
    fleet.jump(jumps[jumped] ?? 0);
    jumped += 1;
    await pause(2000);
    fleet.jump(0);
  }
  return { kills, databaseCrashes: crashAfter.size, clockJumps: jumped };
}

/** So many moments spread over all kills. */
function evenly(count: number, all: number): number[] {
  return Array.from({ length: count }, (_, nth) => Math.round(((nth + 1) * all) / (count + 1)));
}

/** Every list that should be empty and is not, and a log that does not verify. */
function findFaults({ mentions, replies, counters, rowsThatMiscount, log }: Judged): string[] {
  const lists = { ...mentions, ...replies, counters, rowsThatMiscount };
  const found = Object.entries(lists).flatMap(([name, list]) =>
    Array.isArray(list) && list.length > 0 ? [`${name}: ${list.length}`] : [],
  );
  return log.isWhole ? found : [...found, `log: ${log.fault} at ${log.seq}`];
}

type Judged = Awaited<ReturnType<typeof judge>>;
