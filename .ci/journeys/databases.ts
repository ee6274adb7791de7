import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { connectPostgres } from '../../server/store/postgres/open-postgres.ts';
import { runHome } from './run-home.ts';
import type { Database } from './worlds.ts';

/** Whose contents all others begin with. */
export const TEMPLATE = 'filled';

/** The settings by which a server opens the database of that name. */
export function settingsOf(kind: Database, name: string): Record<string, string> {
  const own = {
    SECRET: 'what only the servers of the journeys know',
    DATA_DIR: join(runHome().folder, name),
  };
  return kind === 'pglite' ? own : { ...own, DATABASE_URL: urlOf(name) };
}

/** Like the template, or empty. */
export async function makeDatabase(kind: Database, name: string, isFilled: boolean): Promise<void> {
  if (kind === 'postgres')
    await command(`create database ${name} ${isFilled ? `template ${TEMPLATE}` : ''}`);
  else if (isFilled)
    await cp(join(runHome().folder, TEMPLATE), join(runHome().folder, name), { recursive: true });
}

export async function dropDatabase(kind: Database, name: string): Promise<void> {
  if (kind === 'postgres') await command(`drop database ${name} with (force)`);
  await rm(join(runHome().folder, name), { recursive: true, force: true });
}

function urlOf(name: string): string {
  const { postgresUrl } = runHome();
  if (!postgresUrl) throw new Error('WORLDS asks for PostgreSQL, and none is installed here.');
  return postgresUrl.replace('/postgres?', `/${name}?`);
}

async function command(words: string): Promise<void> {
  const db = connectPostgres(urlOf('postgres'));
  await sql
    .raw(words)
    .execute(db)
    .finally(() => db.destroy());
}
