import { randomBytes } from 'node:crypto';
import { createWriteStream, WriteStream } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { readFileLines, writeFileWhole } from './backup-file.ts';

const names = ['backup.jsonl', 'backup.jsonl.gz'];
const folders: string[] = [];
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'otklik-backup-'));
  folders.push(folder);
});
afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true }))));

test.each(names)(
  '%s is read line by line as it was written, whatever stands in the lines',
  async (name) => {
    const file = join(folder, name);
    const lines = ['{"a":"\u2028\u2029\u0085\v\f"}', '', 'я'.repeat(200_000), '{"b":"\r"}'];
    await writeFileWhole(file, async (write) => {
      for (const line of lines) await write(`${line}\n`);
    });
    expect(await linesOf(file)).toEqual(lines);
    expect(await readdir(folder)).toEqual([name]);
  },
);

test('a last line without an end is a line', async () => {
  const file = join(folder, 'cut.jsonl');
  await writeFile(file, 'one\ntwo');
  expect(await linesOf(file)).toEqual(['one', 'two']);
});

test('a packed file that was cut off is refused, and does not end quietly', async () => {
  const file = join(folder, 'cut.gz');
  await writeFile(file, Uint8Array.of(31, 139, 8, 0));
  await expect(linesOf(file)).rejects.toThrow('unexpected end of file');
});

test.each(names)(
  'where the disk is full nothing is left of %s, and the command says why',
  async (name) => {
    const file = join(folder, name);
    const endless = writeFileWhole(
      file,
      async (write) => {
        for (;;) await write(`${randomBytes(5000).toString('hex')}\n`);
      },
      fullDisk,
    );
    await expect(endless).rejects.toThrow(`${file} could not be written: there is no room left`);
    expect(await readdir(folder)).toEqual([]);
  },
);

test.each(names)('where the work fails nothing is left of %s', async (name) => {
  const failing = writeFileWhole(join(folder, name), async (write) => {
    await write('half\n');
    throw new Error('the database went away');
  });
  await expect(failing).rejects.toThrow('the database went away');
  expect(await readdir(folder)).toEqual([]);
});

/** A file that takes a little and then no more. */
function fullDisk(part: string): WriteStream {
  const stream = createWriteStream(part, { flags: 'wx' });
  const write = stream._write.bind(stream);
  let room = 50_000;
  stream._writev = undefined;
  stream._write = (chunk: Buffer, encoding, done) => {
    room -= chunk.length;
    if (room > 0) return write(chunk, encoding, done);
    done(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }));
  };
  return stream;
}

async function linesOf(file: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readFileLines(file)) lines.push(line);
  return lines;
}
