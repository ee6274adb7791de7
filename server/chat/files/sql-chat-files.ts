import { sql } from 'kysely';
import type { Database, Tx } from '../../store/postgres/database.ts';
import { filePieces } from '../../store/postgres/file-pieces.ts';
import type { ChatFiles, KeptFile, NewFile } from './chat-files.ts';

const DAY_MS = 24 * 3_600_000;
const pieces = filePieces('chat_file_pieces');

interface Row {
  id: string;
  name: string;
  mime: string;
  bytes: number;
}

export function sqlChatFiles(db: Database): ChatFiles {
  return {
    keep: (file, nowMs) => db.transaction().execute((tx) => add(tx, file, nowMs)),
    async take(files, nowMs) {
      if (files.length === 0) return;
      await db.transaction().execute(async (tx) => {
        for (const file of files) await add(tx, file, nowMs);
      });
    },
    async settle(ids, externalId) {
      if (ids.length === 0) return;
      await db.transaction().execute(async (tx) => {
        if (externalId !== null) return mark(tx, ids, externalId);
        const { rows } = await sql<{ id: string }>`
          delete from chat_files where id = any(${ids}::text[]) and external_id is null
          returning id`.execute(tx);
        await pieces.drop(tx, idsOf(rows));
      });
    },
    claim: (ids, { visitorId, sourceId, externalId }) =>
      db.transaction().execute(async (tx) => {
        const found: KeptFile[] = [];
        for (const id of new Set(ids)) {
          const { rows } = await sql<Row>`
            select id, name, mime, bytes from chat_files
            where id = ${id} and visitor_id = ${visitorId} and source_id = ${sourceId}
              and (external_id is null or external_id = ${externalId})
            for update`.execute(tx);
          const [row] = rows;
          if (!row) return undefined;
          found.push({ id: row.id, name: row.name, mime: row.mime, bytes: row.bytes });
        }
        await mark(tx, idsOf(found), externalId);
        return found;
      }),
    bytesOf: (id) => pieces.read(db, id),
    sweep: (nowMs) =>
      db.transaction().execute(async (tx) => {
        const { rows } = await sql<{ id: string }>`
          delete from chat_files f where f.at_ms < ${nowMs - DAY_MS} and not exists (
            select 1 from messages m
            where m.source_id = f.source_id and m.external_id = f.external_id
              and jsonb_array_length(m.row->'attachments') > 0
          ) returning id`.execute(tx);
        await pieces.drop(tx, idsOf(rows));
        return rows.length;
      }),
  };
}

async function add(tx: Tx, file: NewFile, nowMs: number): Promise<void> {
  const { id, visitorId, sourceId, name, mime, bytes } = file;
  const { rows } = await sql`
    insert into chat_files (id, visitor_id, source_id, name, mime, bytes, at_ms)
    values (${id}, ${visitorId}, ${sourceId}, ${name}, ${mime}, ${bytes.byteLength}, ${nowMs})
    on conflict (id) do nothing returning id`.execute(tx);
  if (rows.length > 0) await pieces.write(tx, id, bytes);
}

async function mark(tx: Tx, ids: readonly string[], externalId: string): Promise<void> {
  await sql`
    update chat_files set external_id = ${externalId} where id = any(${ids}::text[])`.execute(tx);
}

function idsOf(files: readonly { id: string }[]): string[] {
  return files.map(({ id }) => id);
}
