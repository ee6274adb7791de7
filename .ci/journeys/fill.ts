import { readFile, rm } from 'node:fs/promises';
import { freshDatabase } from '../../server/start/command-database.ts';
import { fillWithDemo } from '../../server/start/fill-with-demo.ts';
import { readFileLines, writeFileWhole } from '../../server/start/backup-file.ts';
import { ids } from '../../server/node/ids.ts';
import { type Accounts, teamAccounts } from '../../server/node/sign-in/accounts.ts';
import { IP_HEADER } from '../../server/node/sign-in/make-auth.ts';
import { dump } from '../../server/store/postgres/backup/dump.ts';
import { restore } from '../../server/store/postgres/backup/restore.ts';
import type { Database } from '../../server/store/postgres/database.ts';
import { openPglite } from '../../server/store/postgres/open-pglite.ts';
import { postgresStore } from '../../server/store/postgres/postgres-store.ts';
import { makeDatabase, settingsOf, TEMPLATE } from './databases.ts';
import { madeWorld } from './made-world.ts';
import { seatsFile, type Seat } from './seats.ts';
import type { Database as Kind } from './worlds.ts';

const wallClock = { now: () => new Date().toISOString() };
const publicUrl = 'http://localhost';
const kind = process.argv[2] as Kind;
const { backup, team, isThere } = madeWorld();

if (!isThere) await makeBackup();
await fillTemplate();

/** By the API's own rules, in memory, where that is quickest. */
async function makeBackup(): Promise<void> {
  const db = await openPglite();
  const made = await fillWithDemo(
    postgresStore(db),
    await accountsIn(db, settingsOf('pglite', '')),
  );
  await rm(backup, { force: true });
  await writeFileWhole(backup, (write) => dump(db, wallClock.now(), write));
  await db.destroy();
  await writeFileWhole(team, (write) => write(JSON.stringify(made)));
}

async function fillTemplate(): Promise<void> {
  await makeDatabase(kind, TEMPLATE, false);
  const settings = settingsOf(kind, TEMPLATE);
  const db = await freshDatabase(settings);
  await restore(db, () => readFileLines(backup), {
    prepare: async (empty) => void (await accountsIn(empty, settings)),
  });
  const { emails, password } = JSON.parse(await readFile(team, 'utf8')) as NonNullable<
    Awaited<ReturnType<typeof fillWithDemo>>
  >;
  const accounts = await accountsIn(db, settings);
  const seats: Seat[] = [];
  for (const email of emails) seats.push(await signIn(accounts, email, password));
  await db.destroy();
  await writeFileWhole(seatsFile(kind), (write) => write(JSON.stringify(seats)));
}

function accountsIn(db: Database, { SECRET = '' }: Record<string, string>): Promise<Accounts> {
  return teamAccounts(
    { secret: SECRET, takesPasswords: true, oidc: undefined },
    { db, store: postgresStore(db), clock: wallClock, ids, publicUrl },
  );
}

async function signIn(accounts: Accounts, email: string, password: string): Promise<Seat> {
  const request = new Request(`${publicUrl}/api/auth/sign-in/email`, {
    method: 'POST',
    // Each from an address of their own: passwords are not tried from one address for long.
    headers: { 'content-type': 'application/json', [IP_HEADER]: email, origin: publicUrl },
    body: JSON.stringify({ email, password }),
  });
  const response = await accounts.handle(request);
  const [, name = '', value = ''] =
    /^([^=]+)=([^;]+)/.exec(response.headers.getSetCookie()[0] ?? '') ?? [];
  const headers = new Headers({ cookie: `${name}=${value}` });
  const person = await accounts.personOf(new Request(publicUrl, { headers }));
  if (!person) throw new Error(`${email} could not sign in: ${response.status}`);
  return { personId: person.id, name: person.name, role: person.role, cookie: { name, value } };
}
