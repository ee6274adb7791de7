import { sql } from 'kysely';
import type { Database, Tx } from '../../store/postgres/database.ts';
import type { ChatFiles, KeptFile } from './chat-files.ts';

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
    async keep({ id, visitorId, sourceId, name, mime, bytes }, nowMs) {
      const pieces = piecesOf(bytes);
      await db.transaction().execute(async (tx) => {
        await sql`
          insert into chat_files (id, visitor_id, source_id, name, mime, bytes, at_ms)
          values (${id}, ${visitorId}, ${sourceId}, ${name}, ${mime}, ${bytes.byteLength},
            ${nowMs})`.execute(tx);
        for (const [nth, content] of pieces.entries())
          await sql`
            insert into chat_file_pieces (file_id, nth, content)
            values (${id}, ${nth}, ${content})`.execute(tx);
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
        await mark(tx, found, externalId);
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
        for (const { id } of rows)
          await sql`delete from chat_file_pieces where file_id = ${id}`.execute(tx);
        return rows.length;
      }),
  };
}

async function mark(tx: Tx, files: readonly KeptFile[], externalId: string): Promise<void> {
  for (const { id } of files)
    await sql`update chat_files set external_id = ${externalId} where id = ${id}`.execute(tx);
}

function piecesOf(bytes: Uint8Array): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.byteLength; at += PIECE_BYTES)
    pieces.push(Buffer.from(bytes.subarray(at, at + PIECE_BYTES)).toString('base64'));
  return pieces;
}
