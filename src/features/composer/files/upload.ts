import { largestReplyFile } from '#contract/reply-file-limits.ts';
import type { ReplyFile } from '#contract/reply-file.ts';
import { Failure } from '#data/failure.ts';
import { putReplyFile } from '#data/reply-files/reply-files.ts';
import { changeDesk, changeDraft, readDesk } from '../desk.ts';
import { edited } from '../draft/draft-state.ts';
import { withFile } from './file-list.ts';

/** A file on its way to the API, or one that did not get there. */
export interface Upload {
  key: string;
  file: File;
  /** Of 1. */
  share: number;
  /** Null while it is under way. */
  failure: Failure | null;
}

interface Desktop {
  deskId: string;
  threadId: string;
  /** As the first word does, a first file pins it. */
  placeId: string;
}

/** How to stop those that are under way, by key. */
const running = new Map<string, AbortController>();

/** Puts files on the desk, where they wait for their turn. */
export function putDown(at: Desktop, files: readonly File[]): Upload[] {
  const added = files.map((file) => ({
    key: crypto.randomUUID(),
    file,
    share: 0,
    failure: null,
  }));
  changeUploads(at, (uploads) => [...uploads, ...added]);
  return added;
}

/** Sends one of them to the API. Undefined where it did not get there, or was removed. */
export async function upload(at: Desktop, { key, file }: Upload): Promise<ReplyFile | undefined> {
  change(at, key, { share: 0, failure: null });
  const stop = new AbortController();
  running.set(key, stop);
  try {
    if (file.size > largestReplyFile) throw new Failure('payload_too_large', 'It is too large.');
    const { signal } = stop;
    const onProgress = (share: number) => change(at, key, { share });
    const kept = await putReplyFile({ threadId: at.threadId, file, signal, onProgress });
    dropUpload(at, key);
    changeDraft(at.deskId, (draft) =>
      edited(draft, {
        files: withFile(draft.files, kept),
        placeId: draft.placeId ?? at.placeId,
      }),
    );
    return kept;
  } catch (error) {
    if (stop.signal.aborted) return undefined;
    const failure = error instanceof Failure ? error : new Failure('internal', String(error));
    change(at, key, { failure });
    return undefined;
  } finally {
    running.delete(key);
  }
}

export function dropUpload(at: Desktop, key: string): void {
  running.get(key)?.abort();
  changeUploads(at, (uploads) => uploads.filter((other) => other.key !== key));
}

function change(at: Desktop, key: string, to: Partial<Upload>): void {
  changeUploads(at, (uploads) =>
    uploads.map((other) => (other.key === key ? { ...other, ...to } : other)),
  );
}

function changeUploads(
  { deskId }: Desktop,
  to: (uploads: readonly Upload[]) => readonly Upload[],
): void {
  changeDesk(deskId, { uploads: to(readDesk(deskId).uploads) });
}
