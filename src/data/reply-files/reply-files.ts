import type { ReplyFile } from '#contract/reply-file.ts';
import { api, done } from '../client.ts';
import { Failure, failureOf } from '../failure.ts';

interface Upload {
  threadId: string;
  file: File;
  /** Of 1, as the bytes leave. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** Gives a file to the API for a reply that is being written. Fetch does not tell how far it is. */
export function putReplyFile({ threadId, file, onProgress, signal }: Upload): Promise<ReplyFile> {
  return new Promise((resolve, reject) => {
    const asked = new XMLHttpRequest();
    const query = new URLSearchParams({ name: file.name });
    asked.open('POST', `/api/threads/${encodeURIComponent(threadId)}/files?${query}`);
    asked.setRequestHeader('content-type', 'application/octet-stream');
    asked.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    );
    asked.addEventListener('load', () => {
      const { status, responseText } = asked;
      const response = new Response(responseText, { status });
      if (response.ok) resolve(JSON.parse(responseText) as ReplyFile);
      else void failureOf(response).then(reject);
    });
    asked.addEventListener('error', () =>
      reject(new Failure('offline', 'The API could not be reached.')),
    );
    asked.addEventListener('abort', () => reject(new DOMException('Removed', 'AbortError')));
    signal.addEventListener('abort', () => asked.abort());
    asked.send(file);
  });
}

/** Throws a file away that is in no reply. */
export function dropReplyFile(id: string): Promise<void> {
  return done(api.files[':id'].$delete({ param: { id } }));
}
