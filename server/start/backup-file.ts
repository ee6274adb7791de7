import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** Where a backup is written: packed where its name ends in `.gz`, and under that name once it is whole. */
export async function writeFileWhole<T>(
  file: string,
  work: (write: (text: string) => Promise<void>) => Promise<T>,
): Promise<T> {
  const part = `${file}.part`;
  const target = createWriteStream(part, { flags: 'wx', mode: 0o600 });
  await once(target, 'open');
  try {
    const into = isPacked(file) ? createGzip() : target;
    if (into !== target) into.pipe(target);
    const result = await work(async (text) => {
      if (!into.write(text)) await once(into, 'drain');
    });
    into.end();
    await finished(target);
    await rename(part, file);
    return result;
  } catch (error) {
    target.destroy();
    await rm(part, { force: true });
    throw error;
  }
}

export function readFileLines(file: string): AsyncIterable<string> {
  const bytes = createReadStream(file);
  return createInterface({
    input: isPacked(file) ? bytes.pipe(createGunzip()) : bytes,
    crlfDelay: Infinity,
  });
}

function isPacked(file: string): boolean {
  return file.endsWith('.gz');
}
