import { sql } from 'kysely';
import type { Database, Tx } from '../../store/postgres/database.ts';
import type { ChatFiles, KeptFile, NewFile } from './chat-files.ts';

/** Of a file, before it is written as text; a backup holds five hundred such rows at once. */
const PIECE_BYTES = 64 * 1024;
const DAY_MS = 24 * 3_600_000;

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
        await dropPieces(tx, rows);
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
        await mark(
          tx,
          found.map(({ id }) => id),
          externalId,
        );
        return found;
      }),
    async bytesOf(id) {
      const { rows } = await sql<{ content: string }>`
        select content from chat_file_pieces where file_id = ${id} order by nth`.execute(db);
      if (rows.length === 0) return undefined;
      const bytes = Buffer.concat(rows.map(({ content }) => Buffer.from(content, 'base64')));
      return new Uint8Array(bytes);
    },
    sweep: (nowMs) =>
      db.transaction().execute(async (tx) => {
        const { rows } = await sql<{ id: string }>`
          delete from chat_files f where f.at_ms < ${nowMs - DAY_MS} and not exists (
            select 1 from messages m
            where m.source_id = f.source_id and m.external_id = f.external_id
              and jsonb_array_length(m.row->'attachments') > 0
          ) returning id`.execute(tx);
        await dropPieces(tx, rows);
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
  if (rows.length === 0) return;
  for (const [nth, content] of piecesOf(bytes).entries())
    await sql`
      insert into chat_file_pieces (file_id, nth, content)
      values (${id}, ${nth}, ${content})`.execute(tx);
}

async function mark(tx: Tx, ids: readonly string[], externalId: string): Promise<void> {
  await sql`
    update chat_files set external_id = ${externalId} where id = any(${ids}::text[])`.execute(tx);
}

async function dropPieces(tx: Tx, files: readonly { id: string }[]): Promise<void> {
  const ids = files.map(({ id }) => id);
  await sql`delete from chat_file_pieces where file_id = any(${ids}::text[])`.execute(tx);
}

function piecesOf(bytes: Uint8Array): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.byteLength; at += PIECE_BYTES)
    pieces.push(Buffer.from(bytes.subarray(at, at + PIECE_BYTES)).toString('base64'));
  return pieces;
}
