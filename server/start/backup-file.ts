import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { PassThrough, pipeline as piped, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/**
 * Where a backup is written: packed where its name ends in `.gz`, and under that name once it is whole and on
 * the disk. Throws what can be told to a person where it cannot be written; nothing is left then.
 */
export async function writeFileWhole<T>(
  file: string,
  work: (write: (text: string) => Promise<void>) => Promise<T>,
  open: (part: string) => WriteStream = openPart,
): Promise<T> {
  const part = `${file}.part`;
  const target = open(part);
  await once(target, 'open');
  const into = isPacked(file) ? createGzip() : new PassThrough();
  const written = pipeline(into, target).catch((error: unknown) => {
    throw new Error(`${file} could not be written: ${reasonOf(error)}`, { cause: error });
  });
  // It is heard where it is awaited, which may be later.
  written.catch(() => undefined);
  try {
    const result = await work(async (text) => {
      if (into.destroyed) await written;
      if (!into.write(text)) await once(into, 'drain').catch(() => written);
    });
    into.end();
    await written;
    await rename(part, file);
    return result;
  } catch (error) {
    into.destroy();
    await written.catch(() => undefined);
    await rm(part, { force: true });
    throw error;
  }
}

function openPart(part: string): WriteStream {
  return createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true });
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isFull = 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
  return isFull ? 'there is no room left on its disk.' : error.message;
}

/** Lines end with a line feed alone: other ends of lines stand inside of texts. */
export async function* readFileLines(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file);
  const text: Readable = isPacked(file) ? piped(bytes, createGunzip(), () => undefined) : bytes;
  let begun: string[] = [];
  for await (const piece of text.setEncoding('utf8') as AsyncIterable<string>) {
    let from = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      yield begun.join('') + piece.slice(from, end);
      begun = [];
      from = end + 1;
    }
    begun.push(piece.slice(from));
  }
  const last = begun.join('');
  if (last !== '') yield last;
}

function isPacked(file: string): boolean {
  return file.endsWith('.gz');
}
