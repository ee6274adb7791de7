import { sql } from 'kysely';
import type { Database, Tx } from './database.ts';

/** Of a file, before it is written as text; a backup holds five hundred such rows at once. */
const PIECE_BYTES = 64 * 1024;
const PIECES_AT_ONCE = 16;

/** The contents of files in a table of `file_id`, `nth` and `content`. */
export function filePieces(table: 'chat_file_pieces' | 'reply_file_pieces') {
  const pieces = sql.table(table);
  return {
    async write(tx: Tx, fileId: string, bytes: Uint8Array): Promise<void> {
      const step = PIECE_BYTES * PIECES_AT_ONCE;
      for (let at = 0; at < bytes.byteLength; at += step) {
        const content = piecesOf(bytes.subarray(at, at + step));
        await sql`
          insert into ${pieces} (file_id, nth, content)
          select ${fileId}, ${at / PIECE_BYTES} + nth - 1, content
          from unnest(${content}::text[]) with ordinality given(content, nth)`.execute(tx);
      }
    },
    async read(db: Database | Tx, fileId: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
      const { rows } = await sql<{ content: string }>`
        select content from ${pieces} where file_id = ${fileId} order by nth`.execute(db);
      if (rows.length === 0) return undefined;
      const bytes = Buffer.concat(rows.map(({ content }) => Buffer.from(content, 'base64')));
      return new Uint8Array(bytes);
    },
    async drop(tx: Tx, fileIds: readonly string[]): Promise<void> {
      await sql`delete from ${pieces} where file_id = any(${fileIds}::text[])`.execute(tx);
    },
  };
}

function piecesOf(bytes: Uint8Array): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.byteLength; at += PIECE_BYTES)
    pieces.push(Buffer.from(bytes.subarray(at, at + PIECE_BYTES)).toString('base64'));
  return pieces;
}
