import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { outsideFiles } from './outside-files.ts';
import type { SafeFetchOptions } from '../safe-fetch/safe-fetch.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A host on this machine; answers its `host:port`. */
async function host(answer: RequestListener): Promise<string> {
  server = createServer(answer);
  const listening = server;
  await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done));
  return `127.0.0.1:${(listening.address() as AddressInfo).port}`;
}

const read = (url: string, options: SafeFetchOptions = {}, maxBytes = 1000) =>
  outsideFiles(options).read(url, { maxBytes });

test('a file comes as it lies there, and nothing of us goes along', async () => {
  let asked: Parameters<RequestListener>[0] | undefined;
  const at = await host((request, response) => {
    asked = request;
    response.end(Buffer.from([1, 2, 3]));
  });
  expect(await read(`http://${at}/a.png?b=c`, { allowed: new Set([at]) })).toEqual({
    state: 'read',
    bytes: new Uint8Array([1, 2, 3]),
  });
  expect(asked?.url).toBe('/a.png?b=c');
  expect(Object.keys(asked?.headers ?? {}).sort()).toEqual([
    'accept',
    'accept-encoding',
    'connection',
    'host',
    'user-agent',
  ]);
});

test('a file that says it is too large is not begun, one that hides it is cut off', async () => {
  let sent = 0;
  const at = await host((request, response) => {
    if (request.url === '/says') response.setHeader('content-length', 5000);
    const timer = setInterval(() => {
      sent += 100;
      response.write(Buffer.alloc(100));
    }, 1);
    response.on('close', () => clearInterval(timer));
  });
  const options = { allowed: new Set([at]) };
  expect(await read(`http://${at}/says`, options)).toEqual({ state: 'too-large' });
  expect(await read(`http://${at}/hides`, options)).toEqual({ state: 'too-large' });
  expect(sent).toBeLessThan(100_000);
});

test.each([
  'http://127.0.0.1/a.png',
  'http://2130706433/a.png',
  'http://0x7f.1/a.png',
  'http://0177.0.0.1/a.png',
  'http://localhost/a.png',
  'http://[::1]/a.png',
  'http://[::ffff:127.0.0.1]/a.png',
  'http://[::ffff:7f00:1]/a.png',
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.1/a.png',
  'https://192.168.0.1/a.png',
])('%s lies where nothing is fetched from', async (url) => {
  expect(await read(url)).toEqual({
    state: 'unavailable',
    reason: 'it lies where nothing is fetched from',
  });
});

test.each([
  ['file:///etc/passwd', 'only http and https addresses are asked'],
  ['ftp://files.example/a', 'only http and https addresses are asked'],
  ['http://me:secret@files.example/a', 'its address holds credentials'],
  ['http://files.example:22/a', 'it lies at an unusual port'],
  ['not an address', 'this is no address'],
])('%s is not asked', async (url, reason) => {
  const resolve = () => Promise.reject(new Error('nobody may look this up'));
  expect(await read(url, { resolve })).toEqual({ state: 'unavailable', reason });
});

test('a name with one address in the house is not asked, whatever the others are', async () => {
  const resolve = async () => [
    { address: '93.184.216.34', family: 4 },
    { address: '10.0.0.7', family: 4 },
  ];
  expect(await read('http://files.example/a', { resolve })).toMatchObject({
    state: 'unavailable',
    reason: 'it lies where nothing is fetched from',
  });
});

test('a name is looked up once, and the connection goes to what was checked', async () => {
  const at = await host((request, response) => response.end(request.headers.host));
  const port = at.split(':')[1];
  let asked = 0;
  // The second answer would lead elsewhere.
  const resolve = async () => [{ address: asked++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
  const answer = await read(`http://files.example:${port}/a`, {
    resolve,
    allowed: new Set([`files.example:${port}`]),
  });
  expect(answer).toMatchObject({ state: 'read' });
  expect(asked).toBe(1);
});

test('a redirect is checked like a first address', async () => {
  const at = await host((request, response) => {
    const location = decodeURIComponent(request.url?.slice(1) ?? '');
    if (location === 'here') response.end('ok');
    else response.writeHead(302, { location }).end();
  });
  const options = { allowed: new Set([at]) };
  const by = (location: string) => read(`http://${at}/${encodeURIComponent(location)}`, options);
  expect(await by('/here')).toMatchObject({ state: 'read' });
  const refused = { state: 'unavailable', reason: 'it lies where nothing is fetched from' };
  expect(await by('http://169.254.169.254/')).toEqual(refused);
  expect(await by('//127.0.0.1/')).toEqual(refused);
  expect(await by('file:///etc/passwd')).toMatchObject({ state: 'unavailable' });
  expect(await by(`/${encodeURIComponent('http://[::1]/')}`)).toEqual(refused);
});

test('a redirect that never ends is given up', async () => {
  let asked = 0;
  const at = await host((_request, response) => {
    asked += 1;
    response.writeHead(302, { location: '/again' }).end();
  });
  expect(await read(`http://${at}/`, { allowed: new Set([at]) })).toEqual({
    state: 'unavailable',
    reason: 'it leads on and on',
  });
  expect(asked).toBe(4);
});

test('an error, a packed file and silence are said', async () => {
  const at = await host((request, response) => {
    if (request.url === '/gone') response.writeHead(404).end();
    if (request.url === '/packed') response.writeHead(200, { 'content-encoding': 'gzip' }).end('x');
  });
  const options = { allowed: new Set([at]), timeoutMs: 200 };
  expect(await read(`http://${at}/gone`, options)).toMatchObject({
    reason: 'the host answered 404',
  });
  expect(await read(`http://${at}/packed`, options)).toMatchObject({ reason: 'it comes packed' });
  expect(await read(`http://${at}/silent`, options)).toMatchObject({
    reason: 'the host took too long',
  });
  expect(await read('http://127.0.0.1:1/', { allowed: new Set(['127.0.0.1:1']) })).toMatchObject({
    reason: 'the host could not be reached',
  });
});
