import { largestReplyFile } from '#contract/reply-file-limits.ts';
import type { ReplyFile } from '#contract/reply-file.ts';
import { Failure } from '#data/failure.ts';
import { dropReplyFile, putReplyFile } from '#data/reply-files/reply-files.ts';
import { changeDesk, changeDraft, readDesk } from '../desk.ts';
import { edited } from '../draft/draft-state.ts';
import { lookOf, withFile, withoutFile } from './file-list.ts';
import type { Upload } from './upload.ts';
import type { FilesDesk } from './use-files.ts';

/** How to stop those that are under way, by key. */
const running = new Map<string, AbortController>();

/** Puts files on the desk and sends them to the API one after another: they go out as they were chosen. */
export async function attachFiles(at: FilesDesk, files: readonly File[]): Promise<void> {
  const added: Upload[] = files.map((file) => ({
    key: crypto.randomUUID(),
    file,
    share: 0,
    failure: null,
  }));
  changeUploads(at, (uploads) => [...uploads, ...added]);
  for (const upload of added) await send(at, upload);
}

export async function send(at: FilesDesk, { key, file }: Upload): Promise<void> {
  const { name } = file;
  // Removed while it waited for its turn.
  if (!readDesk(at.deskId).uploads.some((other) => other.key === key)) return;
  change(at, key, { share: 0, failure: null });
  at.tell({ kind: 'going', name });
  const stop = new AbortController();
  running.set(key, stop);
  try {
    if (file.size > largestReplyFile) throw new Failure('payload_too_large', 'It is too large.');
    const { signal } = stop;
    const onProgress = (share: number) => change(at, key, { share });
    const kept = await putReplyFile({ threadId: at.threadId, file, signal, onProgress });
    changeUploads(at, (uploads) => uploads.filter((other) => other.key !== key));
    changeDraft(at.deskId, (draft) =>
      edited(draft, {
        files: withFile(draft.files, kept),
        // As the first word does, a first file pins the place.
        placeId: draft.placeId ?? at.placeId,
      }),
    );
    at.tell({ kind: 'ready', name });
    at.onChanged();
  } catch (error) {
    if (stop.signal.aborted) return;
    const failure = error instanceof Failure ? error : new Failure('internal', String(error));
    change(at, key, { failure });
    at.tell({ kind: 'failed', name, failure });
  } finally {
    running.delete(key);
  }
}

/** Takes off the desk what is on its way, or has not got there. */
export function giveUp(at: FilesDesk, { key, file: { name } }: Upload): void {
  running.get(key)?.abort();
  changeUploads(at, (uploads) => uploads.filter((other) => other.key !== key));
  at.tell({ kind: 'removed', name });
}

export function remove(at: FilesDesk, { id, name }: ReplyFile): void {
  if (at.isSending) return;
  changeDraft(at.deskId, (draft) => edited(draft, { files: withoutFile(draft.files, id) }));
  at.tell({ kind: 'removed', name });
  at.onChanged();
  // What stays behind is swept: nobody has to hear that it could not be thrown away now.
  void dropReplyFile(id).catch(() => undefined);
}

/** The agent says to have looked at these files for this place, or takes that back. */
export function look({ deskId, placeId }: FilesDesk, isLookedAt: boolean): void {
  const { files } = readDesk(deskId).draft;
  changeDesk(deskId, { lookedAt: isLookedAt ? lookOf(files, placeId) : null });
}

function change(at: FilesDesk, key: string, to: Partial<Upload>): void {
  changeUploads(at, (uploads) =>
    uploads.map((other) => (other.key === key ? { ...other, ...to } : other)),
  );
}

function changeUploads(
  { deskId }: FilesDesk,
  to: (uploads: readonly Upload[]) => readonly Upload[],
): void {
  changeDesk(deskId, { uploads: to(readDesk(deskId).uploads) });
}
