import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { holdFolder } from './hold-folder.ts';

const folder = await mkdtemp(join(tmpdir(), 'otklik-held-'));
vi.setConfig({ testTimeout: 60_000 });
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a folder is held by one at a time, by whatever name it is called', async () => {
  const letGo = await holdFolder(folder);
  await expect(holdFolder(`${folder}/../${folder.split('/').at(-1)}`)).rejects.toThrow(
    'stop it first',
  );
  await letGo();
  await (
    await holdFolder(folder)
  )();
});

test('whoever sees the folder sees that it is held, whatever its own temporary folder', async () => {
  const letGo = await holdFolder(folder);
  vi.stubEnv('TMPDIR', '/nowhere');
  await expect(holdFolder(folder)).rejects.toThrow('stop it first');
  vi.unstubAllEnvs();
  await letGo();
  expect(await readdir(folder)).toEqual([]);
});

test('a folder whose path is too long for a socket is held as well', async () => {
  const long = join(folder, 'x'.repeat(120));
  await mkdir(long);
  const letGo = await holdFolder(long);
  await expect(holdFolder(long)).rejects.toThrow('stop it first');
  await letGo();
  await rm(long, { recursive: true });
});

test('of several that come at once only one holds it', async () => {
  for (let round = 0; round < 10; round += 1) {
    const tries = await Promise.allSettled([1, 2, 3].map(() => holdFolder(folder)));
    const held = tries.filter((each) => each.status === 'fulfilled');
    expect(held).toHaveLength(1);
    await held[0]?.value();
  }
});

test('what a killed process held is free, for one', async () => {
  const path = new URL('./hold-folder.ts', import.meta.url).pathname;
  const code = `import(${JSON.stringify(path)}).then(async ({ holdFolder }) => {
    await holdFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000); })`;
  const other = spawn(process.execPath, ['--import', 'tsx', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(other.stdout, 'data');
  await expect(holdFolder(folder)).rejects.toThrow('stop it first');
  const ended = once(other, 'exit');
  other.kill('SIGKILL');
  await ended;
  const tries = await Promise.allSettled([1, 2, 3].map(() => holdFolder(folder)));
  const held = tries.filter((each) => each.status === 'fulfilled');
  expect(held).toHaveLength(1);
  await held[0]?.value();
  expect(await readdir(folder)).toEqual([]);
});
