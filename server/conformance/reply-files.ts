import { expect, test } from 'vitest';
import { attachmentId } from '#care/thread/attachment.ts';
import { largestReplyFile } from '#contract/reply-file-limits.ts';
import type { ReplyFile } from '#contract/reply-file.ts';
import type { CustomerExport } from '#contract/customer-data.ts';
import type { Draft, Reply } from '#contract/reply.ts';
import { erase } from './erasure.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

const text = (words: string) => new TextEncoder().encode(words);
const gif = new Uint8Array([...text('GIF89a'), 2, 0, 1, 0, 0, 0, 0]);
const pdf = text('%PDF-1.7 тариф');
const DAY_SECONDS = 86_400;

/** Puts a file to a thread, to be sent with a reply. */
export async function putFile(
  api: Harness,
  person: string,
  threadId: string,
  { name = 'чек.gif', bytes = gif }: { name?: string; bytes?: Uint8Array<ArrayBuffer> } = {},
): Promise<ReplyFile> {
  const path = `/threads/${threadId}/files?${new URLSearchParams({ name })}`;
  return api.ok<ReplyFile>(person, 'POST', path, bytes);
}

/** A customer who wrote where nobody else reads. */
export function writesInPrivate(api: Harness) {
  return api.arrives({ visibility: 'private', kind: 'message' });
}

const saveDraft = (api: Harness, threadId: string, fileIds: string[]) =>
  api.ok<Draft>('agent', 'PUT', `/threads/${threadId}/draft`, { text: '', fileIds, place: null });

/** Files that one of us sends with a reply. */
export function describeReplyFiles(start: Start): void {
  const open = (api: Harness, path: string, person = 'agent') =>
    api.request(`/api${path}`, { headers: { 'x-person': person } });

  test('a file goes out with its reply and stands in its message', async () => {
    const api = await start();
    const { threadId } = await writesInPrivate(api);
    const file = await putFile(api, 'agent', threadId);
    const shape = { name: 'чек.gif', mime: 'image/gif', kind: 'image', bytes: 13 } as const;
    expect(file).toEqual({ id: expect.any(String), ...shape });
    const reply = await api.sends('agent', threadId, { fileIds: [file.id] });
    expect(reply.files).toEqual([file]);
    await api.deliver();
    const [posted] = api.outbound.files;
    expect(posted).toMatchObject({ name: 'чек.gif', mime: 'image/gif' });
    expect(await posted?.read()).toEqual(gif);
    const sent = (await api.messages(threadId)).at(-1);
    expect(sent).toMatchObject({ direction: 'out', attachments: [shape] });
    if (!sent) throw new Error('nothing was sent');
    const response = await open(api, `/attachments/${attachmentId(sent, 0)}`, 'colleague');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(gif);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/gif',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect(api.files.asked).toEqual([]);
  });

  test('a picture tells nothing of its taker, a name leads into no folder and turns no writing', async () => {
    const api = await start();
    const { threadId } = await writesInPrivate(api);
    const file = await putFile(api, 'agent', threadId, {
      name: '../../\u202Egpj.exe\u0000.png',
      bytes: pngWithComment('GPS 55.7558 37.6173'),
    });
    expect(file.name).toBe('....gpj.exe.png');
    const kept = await (await open(api, `/files/${file.id}`)).text();
    expect(kept).toContain('IHDR');
    expect(kept).not.toContain('GPS');
  });

  test.each<[string, 'file_kind' | 'payload_too_large', Uint8Array<ArrayBuffer>]>([
    ['a page', 'file_kind', text('<!doctype html><script>alert(1)</script>')],
    ['a drawing that can run scripts', 'file_kind', text('<svg onload="alert(1)"/>')],
    ['a program', 'file_kind', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])],
    ['nothing', 'file_kind', new Uint8Array()],
    ['more than ten mebibytes', 'payload_too_large', new Uint8Array(largestReplyFile + 1)],
  ])('%s is not kept', async (_what, code, bytes) => {
    const api = await start();
    const { threadId } = await writesInPrivate(api);
    expectRefused(await api.ask('agent', 'POST', `/threads/${threadId}/files`, bytes), code);
    expect(await api.store.read((tx) => tx.replyFiles.looseOf('agent'))).toEqual([]);
  });

  test('a file of some mebibytes comes back whole', async () => {
    const api = await start();
    const { threadId } = await writesInPrivate(api);
    const bytes = new Uint8Array(1_200_001).map((_byte, at) => (at * 31) % 256);
    bytes.set(pdf);
    const file = await putFile(api, 'agent', threadId, { name: 'тариф.pdf', bytes });
    expect(file.kind).toBe('file');
    const kept = await api.store.read((tx) => tx.replyFiles.bytesOf(file.id));
    expect(Buffer.compare(kept ?? new Uint8Array(), bytes)).toBe(0);
  });

  test('who puts down more than anybody sends has to send or remove some', async () => {
    const api = await start();
    const { threadId } = await writesInPrivate(api);
    for (let count = 0; count < 40; count += 1) await putFile(api, 'agent', threadId);
    const path = `/threads/${threadId}/files`;
    expectRefused(await api.ask('agent', 'POST', path, gif), 'too_many_files');
    await putFile(api, 'colleague', threadId);
  });

  test('before it is sent a file is its author’s alone; a lead sees those of a reply in review', async () => {
    const api = await start();
    const { threadId } = await writesInPrivate(api);
    const file = await putFile(api, 'probation', threadId);
    const path = `/files/${file.id}`;
    const statuses = async () => {
      const people = ['probation', 'colleague', 'lead'];
      return Promise.all(people.map(async (person) => (await open(api, path, person)).status));
    };
    expect(await statuses()).toEqual([200, 404, 404]);
    await api.sends('probation', threadId, { fileIds: [file.id] });
    expect(await statuses()).toEqual([200, 404, 200]);
    expectRefused(await api.ask('probation', 'DELETE', path), 'not_found');
  });

  test('a file of another thread, of another author, that was sent or never was is not sent', async () => {
    const api = await start();
    const { threadId } = await writesInPrivate(api);
    const other = await api.arrives({
      visibility: 'private',
      kind: 'message',
      author: { id: '77', name: 'Пётр' },
    });
    const sent = await putFile(api, 'agent', threadId);
    await api.sends('agent', threadId, { fileIds: [sent.id] });
    const elsewhere = await putFile(api, 'agent', other.threadId);
    const another = await putFile(api, 'colleague', threadId);
    for (const id of [elsewhere.id, another.id, sent.id, 'nowhere'])
      expectRefused(await api.send('agent', threadId, { fileIds: [id] }), 'file_unknown');
    const mine = await putFile(api, 'agent', threadId);
    const twice = { fileIds: [mine.id, mine.id] };
    expectRefused(await api.send('agent', threadId, twice), 'file_unknown');
    await api.sends('agent', threadId, { fileIds: [mine.id] });
  });

  test('a channel gets no more than it takes: not by hand, no other kind, not too many', async () => {
    const api = await start();
    const byHand = await api.arrives({ platform: 'banki.ru' }, 'review');
    const file = await putFile(api, 'agent', byHand.threadId);
    const looked = { filesAreFitForPublic: true };
    const refusal = async (threadId: string, fileIds: string[]) => {
      const answer = await api.send('agent', threadId, { fileIds, ...looked });
      return expectRefused(answer, 'files_refused').details;
    };
    expect(await refusal(byHand.threadId, [file.id])).toEqual({ reason: 'none', name: null });
    const { threadId } = await api.arrives({ platform: 'x' }, 'x');
    const paper = await putFile(api, 'agent', threadId, { name: 'тариф.pdf', bytes: pdf });
    expect(await refusal(threadId, [paper.id])).toEqual({ reason: 'kind', name: 'тариф.pdf' });
    const five = [];
    for (let count = 0; count < 5; count += 1)
      five.push((await putFile(api, 'agent', threadId)).id);
    expect(await refusal(threadId, five)).toEqual({ reason: 'too-many', name: null });
    await api.sends('agent', threadId, { fileIds: five.slice(1), ...looked });
  });

  test('where all can see, files go only with the word that somebody looked', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { id } = await putFile(api, 'agent', threadId);
    expectRefused(await api.send('agent', threadId, { fileIds: [id] }), 'files_unlooked');
    await api.sends('agent', threadId, { fileIds: [id], filesAreFitForPublic: true });
  });

  test('a draft keeps its files, those that are removed go from it at once', async () => {
    const api = await start();
    const { threadId } = await writesInPrivate(api);
    const kept = await putFile(api, 'agent', threadId);
    const removed = await putFile(api, 'agent', threadId);
    const foreign = await putFile(api, 'colleague', threadId);
    const draft = await saveDraft(api, threadId, [kept.id, removed.id, foreign.id]);
    expect(draft.files).toEqual([kept, removed]);
    await api.ok('agent', 'DELETE', `/files/${removed.id}`);
    expect((await api.thread(threadId)).draft?.files).toEqual([kept]);
    expectRefused(await api.ask('agent', 'GET', `/files/${removed.id}`), 'not_found');
    expectRefused(await api.ask('colleague', 'DELETE', `/files/${kept.id}`), 'not_found');
  });

  test('a reply that comes back brings its files, and they go out when it is sent anew', async () => {
    const api = await start();
    const { threadId } = await writesInPrivate(api);
    const first = await putFile(api, 'agent', threadId);
    const reply = await api.sends('agent', threadId, { fileIds: [first.id] });
    const begun = await putFile(api, 'agent', threadId);
    await saveDraft(api, threadId, [begun.id]);
    await api.ok<Reply>('agent', 'POST', `/replies/${reply.id}/undo`);
    const { draft } = await api.thread(threadId);
    expect(draft?.files).toEqual([first, begun]);
    await api.sends('agent', threadId, { fileIds: [first.id, begun.id] });
    await api.deliver();
    expect((await api.messages(threadId)).at(-1)?.attachments).toHaveLength(2);
  });

  test('the same press with other files is another reply', async () => {
    const api = await start();
    const { threadId } = await writesInPrivate(api);
    const { id } = await putFile(api, 'agent', threadId);
    const press = { clientKey: 'press-0001', fileIds: [id] };
    const reply = await api.sends('agent', threadId, press);
    expect((await api.sends('agent', threadId, press)).id).toBe(reply.id);
    const without = { ...press, fileIds: [] };
    expectRefused(await api.send('agent', threadId, without), 'key_reused');
  });

  test('what no reply took is thrown away after a day, what a draft holds and what was sent stays', async () => {
    const api = await start();
    const { threadId } = await writesInPrivate(api);
    const [sent, drafted, left] = [
      await putFile(api, 'agent', threadId),
      await putFile(api, 'agent', threadId),
      await putFile(api, 'agent', threadId),
    ];
    await api.sends('agent', threadId, { fileIds: [sent.id] });
    await api.deliver();
    await saveDraft(api, threadId, [drafted.id]);
    api.clock.advance(DAY_SECONDS - 60);
    expect(await api.sweepFiles()).toBe(0);
    api.clock.advance(120);
    expect(await api.sweepFiles()).toBe(1);
    const bytesOf = (id: string) => api.store.read((tx) => tx.replyFiles.bytesOf(id));
    expect(await bytesOf(left.id)).toBeUndefined();
    expect([await bytesOf(sent.id), await bytesOf(drafted.id)]).toEqual([gif, gif]);
    await api.ok('agent', 'DELETE', `/threads/${threadId}/draft`);
    api.clock.advance(DAY_SECONDS + 60);
    expect(await api.sweepFiles()).toBe(1);
    expect(await bytesOf(drafted.id)).toBeUndefined();
    expect(await bytesOf(sent.id)).toEqual(gif);
  });

  test('nobody reads a file by writing its address into a message', async () => {
    const api = await start();
    const { threadId } = await writesInPrivate(api);
    const file = await putFile(api, 'agent', threadId);
    const url = `https://reply-files.invalid/${file.id}`;
    const { id } = await api.arrives({ attachments: [{ kind: 'image', url }] });
    const path = `/attachments/${attachmentId({ id, version: '0' }, 0)}`;
    expectRefused(await api.ask('colleague', 'GET', path), 'not_found');
  });

  test('an export says where they are, of an erased customer none stays, and of others all', async () => {
    const api = await start();
    const { threadId } = await writesInPrivate(api);
    const other = await api.arrives({ author: { id: '77', name: 'Пётр' } });
    const sent = await putFile(api, 'agent', threadId);
    await api.sends('agent', threadId, { fileIds: [sent.id] });
    await api.deliver();
    const unsent = await putFile(api, 'agent', threadId);
    const stays = await putFile(api, 'agent', other.threadId);
    const all = await api.ok<CustomerExport>(
      'admin',
      'POST',
      `/threads/${threadId}/export?as=json`,
    );
    const [told] = all.attachments;
    expect(told).toMatchObject({
      lies: 'here',
      name: 'чек.gif',
      url: expect.stringMatching(/^\/api\//),
    });
    expect((await open(api, told?.url?.replace('/api', '') ?? '')).status).toBe(200);
    await api.resolve('agent', threadId, { close: true, outcome: 'listened' });
    await erase(api, threadId);
    for (const [{ id }, bytes] of [
      [sent, undefined],
      [unsent, undefined],
      [stays, gif],
    ] as const)
      expect(await api.store.read((tx) => tx.replyFiles.bytesOf(id))).toEqual(bytes);
    expect(await api.store.read((tx) => tx.replyFiles.get(sent.id))).toBeUndefined();
  });
}

/** One black pixel, and a note beside it. */
function pngWithComment(note: string): Uint8Array<ArrayBuffer> {
  const chunk = (type: string, data: Uint8Array) => [
    ...[24, 16, 8, 0].map((shift) => (data.byteLength >>> shift) & 0xff),
    ...text(type),
    ...data,
    0,
    0,
    0,
    0,
  ];
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const header = new Uint8Array([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return new Uint8Array([
    ...signature,
    ...chunk('IHDR', header),
    ...chunk('tEXt', text(`Comment\0${note}`)),
    ...chunk('IDAT', new Uint8Array([0x78, 0x9c, 0x63, 0x60, 0, 0, 0, 2, 0, 1])),
    ...chunk('IEND', new Uint8Array()),
  ]);
}
