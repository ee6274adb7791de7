import type { IngestResult } from '#contract/mention.ts';
import { type RunningPostgres, startPostgres } from '#server/conformance/sql/start-postgres.ts';
import { connectPostgres } from '#server/store/postgres/open-postgres.ts';
import { echo, settle } from './afterwards.ts';
import { openChannel } from './channel.ts';
import { type Fleet, startFleet } from './fleet.ts';
import { sendMentions, type Expected } from './mentions.ts';
import { signIn } from './replies.ts';
import { findFaults, judge } from './verdict.ts';

const PROCESSES = 2;
const SENDERS = 6;
const WINDOWS = 3;
const PASSWORD = 'correct horse battery';

/**
 * Two servers on one PostgreSQL, senders that deliver each webhook five times, and agents who answer;
 * meanwhile something is broken. Answers what was tried, and everything that is wrong afterwards.
 */
export async function underLoad<Tried extends object>(
  chance: () => number,
  breakThings: (fleet: Fleet, postgres: RunningPostgres) => Promise<Tried>,
) {
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
    const tried = await breakThings(fleet, postgres);
    isOver = true;
    const done = await work;
    await settle(fleet, db);
    const echoed = await echo(fleet, db, channel.posts);
    const verdict = await judge(db, { expected, accepted: agent.accepted, posts: channel.posts });
    const senders = done.flatMap((one) => one ?? []);
    return {
      tried: {
        ...tried,
        processes: PROCESSES,
        deliveries: senders.reduce((sum, { deliveries }) => sum + deliveries, 0),
        timesEach: 5,
        repliesEchoed: echoed,
      },
      endedByThemselves: fleet.died(),
      ...verdict,
      faults: findFaults(verdict),
    };
  } finally {
    await db.destroy();
    await fleet.stop();
    await channel.stop();
    await postgres.stop();
  }
}
