import { parseArgs } from 'node:util';
import type { ChainHead } from '#care/log/chain.ts';
import { verifyLog } from '../store/postgres/verify-log.ts';
import { commandDatabase } from './command-database.ts';

const usage = `npm run -s log:verify [-- --noted SEQ:HASH]
  SEQ:HASH  the head that an earlier run printed, kept outside the database`;

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { noted: { type: 'string' } } });
  const noted = values.noted === undefined ? undefined : readNoted(values.noted);
  const db = await commandDatabase(process.env);
  const verdict = await verifyLog(db, noted).finally(() => db.destroy());
  process.stdout.write(`${JSON.stringify(verdict)}\n`);
  // Only now: the embedded database sets it to 0 when it is closed.
  process.exitCode = verdict.isWhole ? 0 : 1;
}

function readNoted(text: string): ChainHead {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (!seq || !hash) throw new Error(usage);
  return { seq: Number(seq), hash };
}
