import { isLead } from '#care/team/roles.ts';
import type { Message } from '#contract/message.ts';
import type { Person } from '#contract/person.ts';
import type { KeptReplyFile, ReadTx, WriteTx } from '../../store/store.ts';
import type { AttachmentFile } from '../attachments/read-attachment.ts';
import { sniff } from '../attachments/sniff.ts';
import type { Deps } from '../context.ts';
import { notFound } from '../errors.ts';
import { homesShownIn, shownThread } from '../threads/show.ts';
import { filesGiven } from './own-files.ts';
import { replyFileIdAt } from './file-address.ts';

/** A file before it goes out: for its author, and for whoever reviews the reply that has it. */
export async function readFile(deps: Deps, person: Person, id: string): Promise<AttachmentFile> {
  return deps.store.read(async (tx) => {
    const file = await tx.replyFiles.get(id);
    const isTheirs = file?.authorId === person.id || (file?.replyId !== null && isLead(person));
    if (!file || !isTheirs) throw notFound('file');
    return contents(tx, file);
  });
}

/** A file that went out, as its message names it; undefined for an address of somebody else. */
export async function readSentFile(
  { store }: Deps,
  { replyId }: Pick<Message, 'replyId'>,
  address: string,
): Promise<AttachmentFile | undefined> {
  const id = replyFileIdAt(address);
  if (id === undefined) return undefined;
  return store.read(async (tx) => {
    const file = await tx.replyFiles.get(id);
    // Anybody may write any address into a message; it has to be the reply's that the message is of.
    if (!file || replyId === null || file.replyId !== replyId) throw notFound('attachment');
    return contents(tx, file);
  });
}

async function contents(tx: ReadTx, { id, name }: KeptReplyFile): Promise<AttachmentFile> {
  const bytes = await tx.replyFiles.bytesOf(id);
  if (!bytes) throw notFound('file');
  return { ...sniff(bytes), bytes, name };
}

/** Removed from a reply that is being written: it is gone at once, from the kept draft too. */
export async function deleteFile(deps: Deps, person: Person, id: string): Promise<void> {
  await deps.store.write(async (tx) => {
    const file = await tx.replyFiles.get(id);
    if (file?.authorId !== person.id || file.replyId !== null) throw notFound('file');
    for (const draft of await draftsWith(tx, file)) {
      const { files = [], ...rest } = draft;
      await tx.drafts.put({ ...rest, ...filesGiven(files.filter((other) => other.id !== id)) });
    }
    await tx.replyFiles.delete(id);
  });
}

/** Drafts of its author's that hold this file, in its thread and in those shown with it. */
export async function draftsWith(tx: ReadTx | WriteTx, file: KeptReplyFile) {
  const { id: threadId } = await shownThread(tx, file.threadId);
  const homes = await homesShownIn(tx, threadId);
  const drafts = await Promise.all(homes.map((home) => tx.drafts.get(home, file.authorId)));
  return drafts.flatMap((draft) => (draft?.files?.some(({ id }) => id === file.id) ? [draft] : []));
}
