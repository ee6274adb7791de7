import { fileKind, fileName } from '#care/thread/attachment.ts';
import type { Person } from '#contract/person.ts';
import type { ReplyFile } from '#contract/reply-file.ts';
import { withoutMetadata } from '../attachments/metadata/without-metadata.ts';
import { sniff } from '../attachments/sniff.ts';
import type { Deps } from '../context.ts';
import { ApiError } from '../errors.ts';
import { newToken } from '../invitations/token.ts';
import { shownThread } from '../threads/show.ts';

/** Of one author, in no reply: whoever puts more down first sends or removes some. */
const MOST_LOOSE = 40;

/**
 * Keeps a file for a reply that is being written. What it is is said by its first bytes; what nobody knows
 * is not taken, and a picture tells nothing but what it shows.
 */
export async function putFile(
  deps: Deps,
  person: Person,
  threadId: string,
  given: { name: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<ReplyFile> {
  const { id: shownId } = await deps.store.read((tx) => shownThread(tx, threadId));
  const { mime } = sniff(given.bytes);
  if (mime === 'application/octet-stream')
    throw new ApiError('file_kind', 'Nobody knows what kind of file this is.');
  const bytes = withoutMetadata(given.bytes, mime);
  const file: ReplyFile = {
    id: newToken(),
    name: fileName(given.name),
    mime,
    kind: fileKind(mime),
    bytes: bytes.byteLength,
  };
  await deps.store.write(async (tx) => {
    if ((await tx.replyFiles.looseOf(person.id)).length >= MOST_LOOSE)
      throw new ApiError('too_many_files', 'Too many files wait for a reply.', {
        details: { max: MOST_LOOSE },
      });
    const of = { threadId: shownId, authorId: person.id, replyId: null };
    await tx.replyFiles.add({ ...file, ...of, looseSince: deps.clock.now() }, bytes);
  });
  return file;
}
