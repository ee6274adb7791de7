import { makeAuth } from '../node/sign-in/make-auth.ts';
import { restore } from '../store/postgres/backup/restore.ts';
import type { Database } from '../store/postgres/database.ts';
import { verifyLog } from '../store/postgres/verify-log.ts';
import { readFileLines } from './backup-file.ts';
import { freshDatabase } from './command-database.ts';

const usage = `npm run -s restore -- FILE
  FILE  a backup; the database it is taken into must be empty`;

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function run(): Promise<void> {
  const [file] = process.argv.slice(2);
  if (!file) throw new Error(usage);
  const db = await freshDatabase(process.env);
  const { taken, log } = await takeIn(db, file).finally(() => db.destroy());
  process.stdout.write(`${JSON.stringify({ file, ...taken, log })}\n`);
  // Only now: the embedded database sets it to 0 when it is closed.
  process.exitCode = log.isWhole ? 0 : 1;
}

async function takeIn(db: Database, file: string) {
  const taken = await restore(db, () => readFileLines(file), { prepare: makeAccountTables });
  return { taken, log: await verifyLog(db) };
}

/** Nobody signs in here, so neither a secret nor an address matters. */
async function makeAccountTables(db: Database): Promise<void> {
  await makeAuth(db, {
    secret: 'no session is made while a backup is taken in',
    publicUrl: 'http://localhost',
  });
}
