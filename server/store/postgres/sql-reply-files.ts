import { sql } from 'kysely';
import type { KeptReplyFile, WriteTx } from '../store.ts';
import { filePieces } from './file-pieces.ts';
import type { WorkingSet } from './working/working-set.ts';

/** Files of our replies; their contents go past the working set, straight to the database. */
export function sqlReplyFiles(work: WorkingSet): WriteTx['replyFiles'] {
  const table = work.table<KeptReplyFile>('reply_files');
  const pieces = filePieces('reply_file_pieces');
  return {
    get: table.get,
    put: table.put,
    async add(file, bytes) {
      work.isMade(file.id);
      await table.put(file);
      await pieces.write(work.tx, file.id, bytes);
    },
    bytesOf: (id) => pieces.read(work.tx, id),
    looseOf: (authorId) => table.where(sql`loose_of = ${authorId}`),
    looseSince: (before, limit) =>
      table.where(sql`loose_since <= ${before} order by loose_since, id limit ${limit}`),
    async delete(id) {
      await table.delete(id);
      await pieces.drop(work.tx, [id]);
    },
  };
}
