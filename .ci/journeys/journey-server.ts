import { demoClock } from '../../mocks/in-page/demo-clock.ts';
import { demoStart } from '../../mocks/world/times.ts';
import { freePort } from '../free-port.ts';
import { dropDatabase, makeDatabase, settingsOf } from './databases.ts';
import { filledTemplate } from './filled-template.ts';
import type { Seat } from './seats.ts';
import { startServerProcess } from './server-process.ts';
import type { Database } from './worlds.ts';

const HOUR_MS = 3_600_000;

/** The demo's world on a server, fresh for one journey. */
export interface JourneyServer {
  address: string;
  /** Who can sit down, already signed in. */
  seats: readonly Seat[];
  skipHours(hours: number): Promise<void>;
  runFrom(now: string): Promise<void>;
  failNextPost(): Promise<void>;
  /** The customer of the thread writes again where they wrote last. */
  letCustomerWrite(threadId: string, text: string): Promise<void>;
  /** As `kill -9`, in the middle of whatever it does. */
  kill(): Promise<void>;
  /** On the same database and port, so many hours after it was killed. */
  startAgain(hoursLater: number): Promise<void>;
}

/** What a worker keeps: a process, used again by journey after journey while it lives. */
export async function journeyServers(database: Database) {
  const seats = await filledTemplate(database);
  let process = startServerProcess();
  let count = 0;

  /** A world for one journey, and how it ends. */
  async function begin(): Promise<{ server: JourneyServer; end: () => Promise<void> }> {
    const name = `journey_${globalThis.process.pid}_${(count += 1)}`;
    const port = await freePort();
    await makeDatabase(database, name, true);
    const clock = demoClock();
    const start = () =>
      process.order('start', {
        settings: { ...settingsOf(database, name), PORT: String(port) },
        database,
        now: clock.now(),
      });
    clock.runFrom(demoStart);
    await start();
    const server: JourneyServer = {
      address: `http://localhost:${port}`,
      seats,
      skipHours(hours) {
        clock.skip(hours * HOUR_MS);
        return process.order('skip', { ms: hours * HOUR_MS });
      },
      runFrom(now) {
        clock.runFrom(now);
        return process.order('runFrom', { now });
      },
      failNextPost: () => process.order('failNextPost', {}),
      letCustomerWrite: (threadId, text) => process.order('letCustomerWrite', { threadId, text }),
      kill: () => process.kill(),
      async startAgain(hoursLater) {
        clock.skip(hoursLater * HOUR_MS);
        process = startServerProcess();
        await start();
      },
    };
    return {
      server,
      async end() {
        await process.order('stop', {});
        await dropDatabase(database, name);
      },
    };
  }

  return { begin, end: () => process.end() };
}
