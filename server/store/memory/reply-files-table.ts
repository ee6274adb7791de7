import type { KeptReplyFile, WriteTx } from '../store.ts';
import { basics } from './basics.ts';
import type { Shelf } from './shelf.ts';

/** Files of our replies, their contents apart. */
export function replyFilesTable(shelf: Shelf): WriteTx['replyFiles'] {
  const files = shelf.table<KeptReplyFile>('replyFiles');
  const contents = shelf.table<{ id: string; bytes: Uint8Array<ArrayBuffer> }>('replyFileContents');
  const loose = () => files.all().filter(({ looseSince }) => looseSince !== null);
  return {
    ...basics(files),
    async add(file, bytes) {
      files.put(file);
      contents.put({ id: file.id, bytes });
    },
    bytesOf: async (id) => contents.get(id)?.bytes,
    looseOf: async (authorId) => loose().filter((file) => file.authorId === authorId),
    looseSince: async (before, limit) =>
      loose()
        .filter(({ looseSince }) => looseSince !== null && looseSince <= before)
        .sort((a, b) => (sweepKey(a) < sweepKey(b) ? -1 : 1))
        .slice(0, limit),
    async delete(id) {
      files.delete(id);
      contents.delete(id);
    },
  };
}

function sweepKey({ looseSince, id }: KeptReplyFile): string {
  return `${looseSince}|${id}`;
}
