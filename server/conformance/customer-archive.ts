import { expect, test } from 'vitest';
import type { ReadFile } from '#server/api/context.ts';
import type { Attachment } from '#contract/mention.ts';
import { readArchive, sha256 } from './archive-reader.ts';
import type { Harness, Start } from './harness.ts';
import { putFile, writesInPrivate } from './reply-files.ts';
import { expectRefused } from './wire.ts';

const utf8 = (words: string) => new TextEncoder().encode(words);
const gif = new Uint8Array([...utf8('GIF89a'), 2, 0, 1, 0, 0, 0, 0]);
const pdf = utf8('%PDF-1.7 договор');
const keptAt = (id: string) => `https://chat-files.invalid/${id}`;
const attachment = (id: string, name: string): Attachment => ({
  kind: 'file',
  url: keptAt(id),
  name,
});
const lies = (bytes: Uint8Array<ArrayBuffer>): ReadFile => ({ state: 'read', bytes });

/** What a customer is given of their data, with the files. */
export function describeCustomerArchive(start: Start): void {
  test('it holds the document and, once each, the files that lie here: theirs and ours', async () => {
    const api = await start();
    const { threadId } = await api.arrives({
      visibility: 'private',
      kind: 'message',
      attachments: [
        attachment('a', 'чек.gif'),
        attachment('b', 'чек.gif'),
        attachment('a', 'again'),
      ],
    });
    api.files.lay(keptAt('a'), lies(gif));
    api.files.lay(keptAt('b'), lies(pdf));
    const sent = await putFile(api, 'agent', threadId, { name: 'тариф.pdf', bytes: pdf });
    await api.sends('agent', threadId, { fileIds: [sent.id] });
    await api.deliver();
    const { document, files } = await archiveOf(api, threadId);
    expect(document.messages.map(({ direction }) => direction)).toEqual(['in', 'out']);
    expect(files).toEqual({
      'files/1-чек.gif': gif,
      'files/2-чек.gif.pdf': pdf,
      'files/3-тариф.pdf': pdf,
    });
    const [first, second, again, ours] = document.attachments;
    expect(first).toMatchObject({
      lies: 'archive',
      name: 'чек.gif',
      replyId: null,
      file: { path: 'files/1-чек.gif', mime: 'image/gif', bytes: 13, sha256: sha256(gif) },
    });
    expect(second?.file).toMatchObject({ mime: 'application/pdf', sha256: sha256(pdf) });
    expect(again?.file).toEqual(first?.file);
    expect(ours).toMatchObject({
      messageId: document.messages[1]?.id,
      replyId: document.messages[1]?.replyId,
      file: { path: 'files/3-тариф.pdf' },
    });
    expect(document.log.at(-1)).toMatchObject({ type: 'customer.exported', actorId: 'admin' });
  });

  test('it is called after the case and the day, and kept by nobody on the way', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { number } = await api.caseOf(threadId);
    const { headers } = await exported(api, threadId);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="customer-${number}-${api.clock.now().slice(0, 10)}.zip"`,
      'cache-control': 'no-store',
    });
  });

  test('a file that never went out is there too', async () => {
    const api = await start();
    const { threadId } = await writesInPrivate(api);
    const { id } = await putFile(api, 'agent', threadId);
    const reply = await api.sends('agent', threadId, { fileIds: [id] });
    const { document, files } = await archiveOf(api, threadId);
    expect(document.attachments).toMatchObject([
      { messageId: null, replyId: reply.id, lies: 'archive' },
    ]);
    expect(files).toEqual({ 'files/1-чек.gif': gif });
  });

  test('what is gone is said to be, what lies with others keeps its address, a bare name stays one', async () => {
    const api = await start();
    const elsewhere = 'https://files.example/a.png';
    const { threadId } = await api.arrives({
      attachments: [
        attachment('gone', 'gone.gif'),
        { kind: 'image', url: elsewhere },
        { kind: 'file', name: 'too-large.pdf' },
      ],
    });
    api.files.lay(keptAt('gone'), { state: 'unavailable', reason: 'it was thrown away' });
    const { document, files } = await archiveOf(api, threadId);
    expect(document.attachments).toMatchObject([
      { lies: 'gone', name: 'gone.gif', file: null },
      { lies: 'elsewhere', url: elsewhere, file: null },
      { lies: 'nowhere', name: 'too-large.pdf', url: null, file: null },
    ]);
    expect(files).toEqual({});
    expect(api.files.asked).toEqual([keptAt('gone')]);
  });

  test('no name leads out of the archive’s folder, and nothing opens as what it is not', async () => {
    const api = await start();
    const names = ['../../../etc/cron.d/x', '..\\..\\a.exe', '/root/.ssh/keys', 'C:evil.gif', '.'];
    const { threadId } = await api.arrives({
      attachments: names.map((name, nth) => attachment(`${nth}`, name)),
    });
    const { files } = await archiveOf(api, threadId);
    const paths = Object.keys(files);
    expect(paths).toHaveLength(names.length);
    for (const path of paths) expect(path).toMatch(/^files\/\d-[^/\\:]+\.gif$/);
  });

  test('nobody else’s file is in it, whatever address stands in a message', async () => {
    const api = await start();
    const { threadId } = await writesInPrivate(api);
    const other = await api.arrives({ author: { id: '77', name: 'Пётр' }, visibility: 'private' });
    const theirs = await putFile(api, 'agent', other.threadId, { bytes: pdf });
    await api.sends('agent', other.threadId, { fileIds: [theirs.id] });
    await api.deliver();
    const unsent = await putFile(api, 'agent', other.threadId);
    for (const id of [theirs.id, unsent.id])
      await api.arrives({
        visibility: 'private',
        attachments: [{ kind: 'file', url: `https://reply-files.invalid/${id}` }],
      });
    const { document, files } = await archiveOf(api, threadId);
    expect(document.attachments.map((told) => told.lies)).toEqual(['gone', 'gone']);
    expect(files).toEqual({});
  });

  test('files are read as the archive is, not before', async () => {
    const api = await start();
    api.files.put(new Uint8Array(300_000).fill(1));
    const { threadId } = await api.arrives({
      attachments: ['1', '2', '3', '4', '5'].map((id) => attachment(id, id)),
    });
    const reader = (await exported(api, threadId)).body?.getReader();
    await reader?.read();
    expect(api.files.asked.length).toBeLessThan(3);
    await reader?.cancel();
    expect(api.files.asked.length).toBeLessThan(3);
  });

  test('it is an admin’s, and nobody else has a file read for it', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ attachments: [attachment('a', 'чек.gif')] });
    for (const person of ['agent', 'lead', 'expert'])
      expectRefused(await api.ask(person, 'POST', `/threads/${threadId}/export`), 'forbidden');
    expectRefused(await api.ask(null, 'POST', `/threads/${threadId}/export`), 'unauthenticated');
    const as = `/threads/${threadId}/export?as=tar`;
    expectRefused(await api.ask('admin', 'POST', as), 'validation_failed');
    expect(api.files.asked).toEqual([]);
    const log = await api.store.read((tx) => tx.log.ofThread(threadId, 100));
    expect(log.some(({ type }) => type === 'customer.exported')).toBe(false);
  });
}

function exported(api: Harness, threadId: string): Promise<Response> {
  const init = { method: 'POST', headers: { 'x-person': 'admin' } };
  return api.request(`/api/threads/${threadId}/export`, init);
}

async function archiveOf(api: Harness, threadId: string) {
  const response = await exported(api, threadId);
  expect(response.status).toBe(200);
  return readArchive(new Uint8Array(await response.arrayBuffer()));
}
