import { expect, test } from 'vitest';
import { sniff } from '#server/api/attachments/sniff.ts';
import { demoFile, demoFileNames, demoFiles } from './demo-files.ts';

const limits = { maxBytes: 1_000_000 };

test.each(demoFileNames)('%s is what the demo says it is', async (name) => {
  const { url = '', mime, bytes } = demoFile(name);
  const file = await demoFiles.read(url, limits);
  if (file.state !== 'read') throw new Error(file.state);
  expect(file.bytes.byteLength).toBe(bytes);
  expect(sniff(file.bytes).mime).toBe(mime);
});

test('what nobody drew is not there', async () => {
  expect(await demoFiles.read('https://files.example/ranet/other.png', limits)).toMatchObject({
    state: 'unavailable',
  });
});
