import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { HttpRequest } from '../../channels/http.ts';
import { safeFetch, type SafeFetchOptions } from './safe-fetch.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A host on this machine; answers its `host:port`. */
async function host(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const ask = (url: string, options: SafeFetchOptions = {}, request: Partial<HttpRequest> = {}) =>
  safeFetch(options)({ url, maxBytes: 1000, ...request });
const inside = { state: 'unasked', reason: 'it lies where nothing is fetched from' };

test.each([
  'http://127.0.0.1/',
  'http://127.1/',
  'http://0/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://１２７.０.０.１/',
  'http://localhost/',
  'http://[::1]/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:a9fe:a9fe]/',
  'http://[64:ff9b::a9fe:a9fe]/',
  'http://[fe80::1]/',
  'http://[fd00::1]/',
  'http://169.254.169.254/latest/meta-data/',
  'http://100.100.100.200/',
  'http://10.0.0.1/',
  'http://172.16.0.1/',
  'https://192.168.0.1/',
  'http://0.0.0.0/',
])('%s is not connected to', async (url) => {
  expect(await ask(url)).toEqual(inside);
});

test.each([
  ['file:///etc/passwd', 'only http and https addresses are asked'],
  ['gopher://blog.example/', 'only http and https addresses are asked'],
  ['http://me:secret@blog.example/', 'its address holds credentials'],
  ['http://blog.example:6379/', 'it lies at an unusual port'],
  ['//blog.example', 'this is no address'],
])('%s is not even looked up', async (url, reason) => {
  const resolve = () => Promise.reject(new Error('nobody may look this up'));
  expect(await ask(url, { resolve })).toEqual({ state: 'unasked', reason });
});

test.each([
  ['one of several', ['93.184.216.34', '10.0.0.7']],
  ['the only one', ['127.0.0.1']],
  ['none at all', []],
])('a name is not asked where the address in the house is %s', async (_which, addresses) => {
  const resolve = async () => addresses.map((address) => ({ address, family: 4 }));
  expect(await ask('http://blog.example/', { resolve })).toEqual(inside);
});

test('a name that changes its address is connected to at the one that was checked', async () => {
  const at = await host((request, response) => response.end(request.headers.host));
  const named = `blog.example:${at.split(':')[1]}`;
  let asked = 0;
  const resolve = async () => [{ address: asked++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
  const answer = await ask(`http://${named}/`, { resolve, allowed: new Set([named]) });
  expect(answer).toMatchObject({ state: 'answered', status: 200 });
  expect(asked).toBe(1);
});

test('a port that an admin named is asked, but not in the house', async () => {
  const ported = new Set(['blog.example:8080']);
  const resolve = async () => [{ address: '10.0.0.7', family: 4 }];
  expect(await ask('http://blog.example:8080/', { ported, resolve })).toEqual(inside);
});

test.each(['http://169.254.169.254/', '//127.0.0.1/', 'http://[::1]/', 'http://2130706433/'])(
  'a redirect to %s is not followed',
  async (location) => {
    const at = await host((_request, response) => response.writeHead(302, { location }).end());
    const answer = await ask(`http://${at}/`, { allowed: new Set([at]) });
    expect(answer).toMatchObject({ reason: inside.reason });
  },
);

test('credentials go to their own origin alone', async () => {
  const seen: (string | undefined)[] = [];
  const other = await host((request, response) => {
    seen.push(request.headers.authorization);
    response.end();
  });
  const at = await host((request, response) => {
    seen.push(request.headers.authorization);
    const location = request.url === '/' ? '/here' : `http://${other}/there`;
    response.writeHead(302, { location }).end();
  });
  const headers = { Authorization: 'Basic x' };
  await ask(`http://${at}/`, { allowed: new Set([at, other]) }, { headers });
  expect(seen).toEqual(['Basic x', 'Basic x', undefined]);
});

test('what is posted is posted once: a redirect is an answer', async () => {
  const bodies: string[] = [];
  const at = await host(async (request, response) => {
    let body = '';
    for await (const piece of request) body += String(piece);
    bodies.push(body);
    response.writeHead(307, { location: '/again' }).end();
  });
  const answer = await ask(
    `http://${at}/`,
    { allowed: new Set([at]) },
    { method: 'POST', body: 'слово' },
  );
  expect(answer).toMatchObject({ state: 'answered', status: 307 });
  expect(bodies).toEqual(['слово']);
});

test('an answer that is not 200 is an answer with its headers', async () => {
  const at = await host((_request, response) =>
    response.writeHead(429, { 'retry-after': '7' }).end('slow'),
  );
  expect(await ask(`http://${at}/a`, { allowed: new Set([at]) })).toMatchObject({
    state: 'answered',
    status: 429,
    headers: { 'retry-after': '7' },
    url: `http://${at}/a`,
  });
});

test('it is told whether anything can have left', async () => {
  const cut = createTcpServer((socket) => socket.once('data', () => socket.destroy()));
  await new Promise<void>((done) => cut.listen(0, '127.0.0.1', done));
  const at = `127.0.0.1:${(cut.address() as AddressInfo).port}`;
  const post = { method: 'POST', body: 'x' } as const;
  expect(await ask(`http://${at}/`, { allowed: new Set([at]) }, post)).toMatchObject({
    state: 'lost',
  });
  await new Promise((done) => cut.close(done));
  expect(await ask(`http://${at}/`, { allowed: new Set([at]) }, post)).toMatchObject({
    state: 'unasked',
    reason: 'the host could not be reached',
  });
});

test('a host that drips, or never answers, is left in time', async () => {
  const at = await host((request, response) => {
    if (request.url === '/silent') return;
    const timer = setInterval(() => response.write('.'), 5);
    response.on('close', () => clearInterval(timer));
  });
  const options = { allowed: new Set([at]), timeoutMs: 150 };
  for (const path of ['/silent', '/drips'])
    expect(await ask(`http://${at}${path}`, options)).toEqual({
      state: 'lost',
      reason: 'the host took too long',
    });
});

test('whoever asks may end it', async () => {
  const at = await host(() => undefined);
  const options = { allowed: new Set([at]) };
  const signal = AbortSignal.timeout(50);
  expect(await ask(`http://${at}/`, options, { signal })).toMatchObject({ state: 'lost' });
  expect(await ask(`http://${at}/`, options, { signal })).toMatchObject({ state: 'unasked' });
});

test('too much is cut off, whatever the host says of its size', async () => {
  const at = await host((request, response) => {
    if (request.url === '/says') response.setHeader('content-length', 5000);
    response.end(Buffer.alloc(5000));
  });
  for (const path of ['/says', '/hides'])
    expect(await ask(`http://${at}${path}`, { allowed: new Set([at]) })).toEqual({
      state: 'too-large',
    });
});
