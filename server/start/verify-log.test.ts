import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { openPglite } from '../store/postgres/open-pglite.ts';
import { postgresStore } from '../store/postgres/postgres-store.ts';

const folder = await mkdtemp(join(tmpdir(), 'otklik-verify-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const command = fileURLToPath(new URL('./verify-log.ts', import.meta.url));

function verify(dataDir: string): Promise<{ code: unknown; printed: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' };
    execFile(process.execPath, ['--import', 'tsx', command], { env }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, printed: stdout + stderr }),
    );
  });
}

// The embedded database sets the code to 0 when it is closed.
test('the command ends with 1 where the log is broken', async () => {
  const db = await openPglite(join(folder, 'pglite'));
  const entry = { at: '2026-11-18T09:00:00.000Z', type: 'note.added', actorId: null } as const;
  await postgresStore(db).write((tx) => tx.log.append(entry));
  await sql`update log set hash = 'f'`.execute(db);
  await db.destroy();
  expect(await verify(folder)).toEqual({
    code: 1,
    printed: '{"isWhole":false,"seq":1,"fault":"changed"}\n',
  });
}, 240_000);
