import type { Person } from '#contract/person.ts';
import type { ReplyFile } from '#contract/reply-file.ts';
import type { KeptReplyFile, ReadTx } from '../../store/store.ts';
import { homesShownIn } from '../threads/show.ts';

/** Those of these files that this person put to this thread and no reply has taken, in the order of the ids. */
export async function ownFiles(
  tx: ReadTx,
  person: Pick<Person, 'id'>,
  threadId: string,
  ids: readonly string[],
): Promise<KeptReplyFile[]> {
  if (ids.length === 0) return [];
  const homes = await homesShownIn(tx, threadId);
  const files = await Promise.all([...new Set(ids)].map((id) => tx.replyFiles.get(id)));
  return files.flatMap((file) =>
    file?.authorId === person.id && file.replyId === null && homes.includes(file.threadId)
      ? [file]
      : [],
  );
}

/** What others may know of a file. */
export function toldFile({ id, name, mime, kind, bytes }: ReplyFile): ReplyFile {
  return { id, name, mime, kind, bytes };
}

/** As a row says it: left out where there are none. */
export function filesGiven(files: readonly ReplyFile[]): { files?: ReplyFile[] } {
  return files.length > 0 ? { files: files.map(toldFile) } : {};
}
