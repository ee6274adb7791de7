import { misfitOf } from '#care/channels/file-room.ts';
import type { Person } from '#contract/person.ts';
import type { PlaceOption, Reply } from '#contract/reply.ts';
import type { ReplyFile } from '#contract/reply-file.ts';
import type { KeptReplyFile, ReadTx, WriteTx } from '../../store/store.ts';
import { ApiError } from '../errors.ts';
import { ownFiles } from './own-files.ts';

/** The files that a reply is sent with. One that is another's, of another thread, or gone is not told apart. */
export async function filesToSend(
  tx: ReadTx,
  person: Person,
  threadId: string,
  ids: readonly string[],
): Promise<KeptReplyFile[]> {
  const files = await ownFiles(tx, person, threadId, ids);
  if (files.length === ids.length) return files;
  throw new ApiError('file_unknown', 'One of the files is not there, or not yours to send here.');
}

/** Whether files may go to this place, whoever lets them. */
export function refuseMisfits(files: readonly ReplyFile[] = [], { files: takes }: PlaceOption) {
  const misfit = misfitOf(files, takes);
  if (!misfit) return;
  const { reason } = misfit;
  throw new ApiError('files_refused', 'The channel does not take these files.', {
    details: { reason, name: 'file' in misfit ? misfit.file.name : null },
  });
}

/** The guidance reads no pictures: whoever sends them where all can see has to say that they looked. */
export function refuseUnlooked(
  files: readonly ReplyFile[],
  { place }: PlaceOption,
  areFitForPublic: boolean,
): void {
  if (files.length === 0 || place.visibility !== 'public' || areFitForPublic) return;
  throw new ApiError('files_unlooked', 'Say that these files show nothing private.');
}

/** From the press on they are the reply's: they go where it goes, and with its customer. */
export async function giveToReply(
  tx: WriteTx,
  files: readonly KeptReplyFile[],
  { id: replyId, homeThreadId: threadId }: Reply,
): Promise<void> {
  for (const file of files)
    await tx.replyFiles.put({ ...file, threadId, replyId, looseSince: null });
}

/** A reply was taken back: its files are in the draft of whoever took it. */
export async function takeFromReply(
  tx: WriteTx,
  reply: Reply,
  to: { personId: string; now: string },
): Promise<void> {
  for (const { id } of reply.files ?? []) {
    const file = await tx.replyFiles.get(id);
    if (file?.replyId !== reply.id) continue;
    const { personId: authorId, now: looseSince } = to;
    await tx.replyFiles.put({ ...file, authorId, replyId: null, looseSince });
  }
}
