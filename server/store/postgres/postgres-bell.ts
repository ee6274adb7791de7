import { sql } from 'kysely';
import { Client } from 'pg';
import type { LogBell } from './postgres-store.ts';

const CHANNEL = 'otklik_log';
const PAUSE_MS = 1_000;

/** Tells the other processes on this PostgreSQL of commits, over a connection of its own that comes back when it breaks. */
export async function postgresBell(
  connectionString: string,
  processId: string,
): Promise<LogBell & { close(): Promise<void> }> {
  const listeners = new Set<() => void>();
  let client: Client | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  const ringHere = () => {
    for (const listener of listeners) listener();
  };

  async function listen(): Promise<void> {
    const fresh = new Client({
      connectionString,
      application_name: 'otklik-bell',
      keepAlive: true,
    });
    fresh.on('error', () => again(fresh));
    fresh.on('end', () => again(fresh));
    fresh.on('notification', ({ payload }) => {
      if (payload !== processId) ringHere();
    });
    client = fresh;
    await fresh.connect();
    await fresh.query(`listen ${CHANNEL}`);
    // Whatever happened while nobody listened.
    ringHere();
  }

  function again(broken: Client): void {
    if (isClosed || broken !== client) return;
    client = undefined;
    void broken.end().catch(() => undefined);
    retry = setTimeout(() => {
      listen().catch(() => client && again(client));
    }, PAUSE_MS);
  }

  await listen();
  return {
    async ring(tx) {
      await sql`select pg_notify(${CHANNEL}, ${processId})`.execute(tx);
    },
    onRing(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      isClosed = true;
      clearTimeout(retry);
      await client?.end();
    },
  };
}
