import { type AddressInfo, connect, createServer } from 'node:net';
import { sql } from 'kysely';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { connectPostgres, openPostgres } from '#server/store/postgres/open-postgres.ts';
import './budget.ts';
import { startPostgres } from './start-postgres.ts';

const postgres = await startPostgres();
afterAll(() => postgres?.stop());

describe.skipIf(!postgres)('a PostgreSQL that goes away', () => {
  const url = postgres?.url ?? '';

  test('takes with it what was asked of it, and nothing else: the next question is answered', async () => {
    const db = connectPostgres(url);
    const isAsked = sql<{ n: number }>`
      select count(*)::int as n from pg_stat_activity where query like 'select pg_sleep%'`;
    const asleep = failureOf(sql`select pg_sleep(60)`.execute(db));
    await vi.waitUntil(async () => (await isAsked.execute(db)).rows[0]?.n === 1);
    const writing = db.transaction().execute(async (tx) => {
      await sql`select 1`.execute(tx);
      await postgres?.crash();
      // To a connection that is broken already, one after another.
      await sql`select 1`.execute(tx);
    });
    expect(await failureOf(writing)).toBeInstanceOf(Error);
    expect(await asleep).toBeInstanceOf(Error);
    await vi.waitUntil(async () => (await sql`select 1`.execute(db).catch(() => null)) !== null);
    await db.destroy();
  });

  test('is waited for while it starts', async () => {
    const { port, refused, close } = await startingFor(2, socketOf(url));
    const db = await openPostgres(`postgresql://otklik@127.0.0.1:${port}/postgres`);
    expect(refused()).toBe(2);
    expect((await sql`select 1`.execute(db)).rows).toHaveLength(1);
    await db.destroy();
    close();
  });
});

function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

function socketOf(url: string): string {
  return `${new URL(url.replace('@/', '@localhost/')).searchParams.get('host')}/.s.PGSQL.5432`;
}

/** A door to a PostgreSQL that tells the first so many who come that it is starting up. */
async function startingFor(times: number, socket: string) {
  let refused = 0;
  const server = createServer((coming) => {
    coming.on('error', () => undefined);
    if (refused < times) {
      refused += 1;
      coming.once('data', () => coming.end(startingUp));
      return;
    }
    const going = connect(socket);
    going.on('error', () => coming.destroy());
    coming.pipe(going).pipe(coming);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, refused: () => refused, close: () => server.close() };
}

/** ErrorResponse of the protocol. */
const startingUp = (() => {
  const fields = Buffer.from('SFATAL\0C57P03\0Mthe database system is starting up\0\0');
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
})();
