import type { Files, ReadFile } from '#server/api/context.ts';

export interface FileShelf extends Files {
  /** Addresses that were asked, in order. */
  asked: string[];
  /** What lies there from now on. */
  put(bytes: Uint8Array<ArrayBuffer>): void;
  /** What lies at one address, or that nothing does. */
  lay(url: string, file: ReadFile): void;
  /** What becomes of the next reading. */
  answerNext(result: ReadFile): void;
}

/** The hosts of customers as a test wants them: each file is a small GIF until another is put. */
export function fileShelf(): FileShelf {
  const asked: string[] = [];
  let bytes: Uint8Array<ArrayBuffer> = gif;
  let next: ReadFile | undefined;
  const laid = new Map<string, ReadFile>();
  return {
    asked,
    put(file) {
      bytes = file;
    },
    lay(url, file) {
      laid.set(url, file);
    },
    answerNext(result) {
      next = result;
    },
    async read(url, { maxBytes }) {
      asked.push(url);
      const result = next ?? laid.get(url) ?? { state: 'read', bytes };
      next = undefined;
      return bytes.byteLength > maxBytes ? { state: 'too-large' } : result;
    },
  };
}

const gif = new Uint8Array([...new TextEncoder().encode('GIF89a'), 2, 0, 1, 0, 0, 0, 0]);
