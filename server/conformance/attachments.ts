import { expect, test } from 'vitest';
import type { Attachment } from '#contract/mention.ts';
import type { MessagePage } from '#contract/message.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

const picture: Attachment = {
  kind: 'image',
  url: 'https://files.example/чек.png',
  mime: 'image/png',
  name: 'чек.png',
};

/** A message with attachments, and where its first is read. */
export async function attached(api: Harness, attachments: readonly Attachment[] = [picture]) {
  const { threadId, id } = await api.arrives({ attachments: [...attachments] });
  const { messages } = await api.ok<MessagePage>('agent', 'GET', `/threads/${threadId}/messages`);
  const version = messages.find((message) => message.id === id)?.version;
  const pathOf = (place: number) => `/attachments/${place}.${id}.${version}`;
  return { threadId, id, path: pathOf(0), pathOf };
}

export function describeAttachments(start: Start): void {
  const open = async (api: Harness, path: string, headers: Record<string, string> = {}) =>
    api.request(`/api${path}`, { headers: { 'x-person': 'agent', ...headers } });

  test('a picture is shown, by what it is and not by what its sender says', async () => {
    const api = await start();
    const { path } = await attached(api);
    const response = await open(api, path);
    expect(response.status).toBe(200);
    expect(api.files.asked).toEqual([picture.url]);
    expect((await response.arrayBuffer()).byteLength).toBe(13);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/gif',
      'content-length': '13',
      'content-disposition': `inline; filename="___.png"; filename*=UTF-8''%D1%87%D0%B5%D0%BA.png`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  test.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'octet-stream'],
    ['<!doctype html><script>alert(1)</script>', 'octet-stream'],
    ['%PDF-1.7', 'octet-stream'],
  ])('what could run is only saved: %s', async (content, type) => {
    const api = await start();
    api.files.put(new TextEncoder().encode(content));
    const { path } = await attached(api);
    const { headers } = await open(api, path);
    expect(headers.get('content-type')).toBe(`application/${type}`);
    expect(headers.get('content-disposition')).toMatch(/^attachment; /);
  });

  test('sound is played by a player and saved by anything else', async () => {
    const api = await start();
    api.files.put(new TextEncoder().encode('OggS....'));
    const { path } = await attached(api);
    const { headers } = await open(api, path);
    expect(headers.get('content-type')).toBe('audio/ogg');
    expect(headers.get('content-disposition')).toMatch(/^attachment; /);
  });

  test('a player is given the part it asks for', async () => {
    const api = await start();
    api.files.put(new TextEncoder().encode('OggS0123456789'));
    const { path } = await attached(api);
    const part = await open(api, path, { range: 'bytes=4-7' });
    expect(part.status).toBe(206);
    expect(await part.text()).toBe('0123');
    expect(Object.fromEntries(part.headers)).toMatchObject({
      'content-type': 'audio/ogg',
      'content-length': '4',
      'content-range': 'bytes 4-7/14',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
    });
    const whole = await open(api, path);
    expect([whole.status, whole.headers.get('accept-ranges')]).toEqual([200, 'bytes']);
    const changed = await open(api, path, { range: 'bytes=4-7', 'if-range': '"any"' });
    expect(changed.status).toBe(200);
  });

  test('a part behind the end is not there, and nothing but sound and video comes in parts', async () => {
    const api = await start();
    api.files.put(new TextEncoder().encode('OggS....'));
    const { path } = await attached(api);
    const beyond = await open(api, path, { range: 'bytes=8-' });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */8']);
    api.files.put(new TextEncoder().encode('%PDF-1.7'));
    const page = await open(api, path, { range: 'bytes=0-1' });
    expect([page.status, page.headers.get('content-length')]).toEqual([200, '8']);
  });

  test('a picture does not tell where it was taken', async () => {
    const api = await start();
    const place = 'GPS 55.7558 37.6173';
    const exif = [0xff, 0xe1, 0, place.length + 8, ...bytesOf(`Exif\0\0${place}`)];
    const frame = [0xff, 0xc0, 0, 9, 8, 0, 2, 0, 3, 1, 0];
    api.files.put(Uint8Array.of(0xff, 0xd8, ...exif, ...frame, 0xff, 0xd9));
    const { path } = await attached(api);
    const response = await open(api, path);
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    const told = new Uint8Array(await response.arrayBuffer());
    expect([...told]).toEqual([0xff, 0xd8, ...frame, 0xff, 0xd9]);
  });

  test('a name cannot break out of the answer', async () => {
    const api = await start();
    const name = 'a"; filename="b.exe\r\nset-cookie: x=1\u202Egpj.\\../x\uD800';
    const { path } = await attached(api, [{ ...picture, name }]);
    const { headers } = await open(api, path);
    expect(headers.get('content-disposition')).toMatch(
      /^inline; filename="[^"\r\n\\/]*"; filename\*=UTF-8''[\w%.~!-]*$/,
    );
    expect(headers.get('set-cookie')).toBeNull();
  });

  test('each attachment has its place; only what has an address is asked for', async () => {
    const api = await start();
    const second = { kind: 'file', url: 'https://files.example/b', name: 'b.pdf' } as const;
    const { pathOf } = await attached(api, [{ kind: 'image', name: 'no address' }, second]);
    expectRefused(await api.ask('agent', 'GET', pathOf(0)), 'not_found');
    expect((await open(api, pathOf(1))).status).toBe(200);
    expectRefused(await api.ask('agent', 'GET', pathOf(2)), 'not_found');
    expect(api.files.asked).toEqual([second.url]);
  });

  test('an address given by the reader leads nowhere', async () => {
    const api = await start();
    await attached(api);
    for (const id of ['https%3A%2F%2Ffiles.example%2Fa.png', '0.msg_nowhere.1', '0', '-1.x.y'])
      expectRefused(await api.ask('agent', 'GET', `/attachments/${id}`), 'not_found');
    expect(api.files.asked).toEqual([]);
  });

  test('what its author changed or took back is not shown any more', async () => {
    const api = await start();
    const mention = { id: 'm-1', version: '1', attachments: [picture] };
    const { id, threadId } = await api.arrives(mention);
    expect((await open(api, `/attachments/0.${id}.1`)).status).toBe(200);
    const other = { ...picture, url: 'https://files.example/other.png' };
    await api.arrives({ ...mention, version: '2', attachments: [other] });
    expectRefused(await api.ask('agent', 'GET', `/attachments/0.${id}.1`), 'not_found');
    expect((await open(api, `/attachments/0.${id}.2`)).status).toBe(200);
    expect(api.files.asked).toEqual([picture.url, other.url]);
    await api.ok('agent', 'POST', '/mentions', {
      spec: 'mention/1',
      source: 'vk',
      items: [{ op: 'delete', id: 'm-1', version: '3' }],
    });
    const { messages } = await api.ok<MessagePage>('agent', 'GET', `/threads/${threadId}/messages`);
    const { version } = messages[0] ?? {};
    expectRefused(await api.ask('agent', 'GET', `/attachments/0.${id}.${version}`), 'not_found');
  });

  test('a file that says it is too large is not asked for', async () => {
    const api = await start();
    const { path } = await attached(api, [{ ...picture, bytes: 21 * 1024 * 1024 }]);
    expectRefused(await api.ask('agent', 'GET', path), 'file_too_large');
    expect(api.files.asked).toEqual([]);
  });

  test('an expert sees none', async () => {
    const api = await start();
    const { path } = await attached(api);
    expectRefused(await api.ask('expert', 'GET', path), 'forbidden');
    expect(api.files.asked).toEqual([]);
  });
}

function bytesOf(text: string): number[] {
  return Array.from(text, (sign) => sign.charCodeAt(0));
}
