import { dump } from '#server/store/postgres/backup/dump.ts';
import { restore } from '#server/store/postgres/backup/restore.ts';
import type { Database } from '#server/store/postgres/database.ts';
import { accountTables } from './filled.ts';

const madeAt = '2026-11-18T12:00:00.000Z';

export async function linesOf(db: Database): Promise<string[]> {
  let text = '';
  await dump(db, madeAt, async (lines) => {
    text += lines;
  });
  return text.split('\n').slice(0, -1);
}

/** `again` is what a second reading finds. */
export function takeIn(db: Database, lines: readonly string[], again = lines) {
  const readings = [lines, again];
  async function* read() {
    yield* readings.shift() ?? [];
  }
  return restore(db, read, {
    prepare: async (own) => {
      await accountTables(own);
    },
  });
}
