import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { holdFolder } from './hold-folder.ts';

const folder = await mkdtemp(join(tmpdir(), 'otklik-held-'));
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

test('what a killed process held is free', async () => {
  const letGo = await holdFolder(folder);
  await letGo();
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
  await (
    await holdFolder(folder)
  )();
});
