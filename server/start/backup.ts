import { existsSync } from 'node:fs';
import { dump } from '../store/postgres/backup/dump.ts';
import { writeFileWhole } from './backup-file.ts';
import { commandDatabase } from './command-database.ts';

const usage = `npm run -s backup -- FILE
  FILE  where the backup is written; packed where its name ends in .gz`;

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function run(): Promise<void> {
  const [file] = process.argv.slice(2);
  if (!file) throw new Error(usage);
  if (existsSync(file)) throw new Error(`There is a file ${file} already.`);
  const db = await commandDatabase(process.env);
  try {
    const made = await writeFileWhole(file, (write) => dump(db, new Date().toISOString(), write));
    process.stdout.write(`${JSON.stringify({ file, ...made })}\n`);
  } finally {
    await db.destroy();
  }
}
