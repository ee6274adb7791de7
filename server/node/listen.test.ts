import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { Hono, type Handler } from 'hono';
import { stream } from 'hono/streaming';
import { expect, test } from 'vitest';
import { addressBehind, listen } from './listen.ts';

test.each([
  ["without a proxy the header is anybody's", 0, '6.6.6.6', '10.0.0.2'],
  ['one proxy: what it added', 1, '6.6.6.6, 203.0.113.7', '203.0.113.7'],
  ['two: what the outer one added', 2, '6.6.6.6, 203.0.113.7, 10.0.0.9', '203.0.113.7'],
  ['a proxy that added nothing', 1, null, '10.0.0.2'],
  ['fewer entries than proxies', 2, '203.0.113.7', '10.0.0.2'],
])('%s', (_, hops, forwarded, expected) => {
  expect(addressBehind(hops, '10.0.0.2', forwarded)).toBe(expected);
});

test('what was asked for by somebody who has gone is waited for before it is over', async () => {
  const done: string[] = [];
  const gate = new EventTarget();
  const opened = (name: string) => new Promise((go) => gate.addEventListener(name, go));
  const [begun, gone, end] = ['begun', 'gone', 'end'].map(opened);
  const app = new Hono().get('/slow', async (c) => {
    c.req.raw.signal.addEventListener('abort', () => gate.dispatchEvent(new Event('gone')));
    gate.dispatchEvent(new Event('begun'));
    await end;
    done.push('answered');
    return c.text('late');
  });
  const { port, stop } = await listen(app, { port: 0, host: '127.0.0.1', proxyHops: 0 });
  const asking = connect(port, '127.0.0.1');
  asking.write('GET /slow HTTP/1.1\r\nhost: localhost\r\n\r\n');
  await begun;
  asking.destroy();
  await gone;
  const stopping = stop(10_000).then(() => done.push('stopped'));
  // As long as a server takes to close that nobody is connected to.
  const idle = createServer().listen(0);
  await once(idle, 'listening');
  idle.close();
  await once(idle, 'close');
  gate.dispatchEvent(new Event('end'));
  await stopping;
  expect(done).toEqual(['answered', 'stopped']);
});

test('a connection that is kept ends with the answer that is under way', async () => {
  const { asking, begun, stop, release } = await keptConnection((held) => async (c) => {
    await held;
    return c.text('late');
  });
  await begun;
  const stopping = stop(10_000);
  release();
  expect(await text(asking)).toMatch(/connection: close[\s\S]*late$/i);
  await stopping;
});

test('so does one whose stream had begun', async () => {
  const { asking, stop, release } = await keptConnection(
    (held) => (c) =>
      stream(c, async (out) => {
        await out.write('begun');
        await held;
      }),
  );
  const [head] = (await once(asking, 'data')) as [Buffer];
  expect(`${head}`).toMatch(/keep-alive: timeout=130/i);
  const stopping = stop(60_000);
  release();
  await text(asking);
  await stopping;
});

test('what never ends is not waited for longer than that', async () => {
  let begin = () => {};
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const app = new Hono().get('/never', () => {
    begin();
    return new Promise<Response>(() => {});
  });
  const { port, stop } = await listen(app, { port: 0, host: '127.0.0.1', proxyHops: 0 });
  const refused = fetch(`http://127.0.0.1:${port}/never`).catch(() => 'cut');
  await begun;
  await stop(0);
  expect(await refused).toBe('cut');
});

/** A proxy's connection, on which something is asked that is held back until it is released. */
async function keptConnection(of: (held: Promise<void>) => Handler) {
  const resolvers = { release: () => {}, begin: () => {} };
  const held = new Promise<void>((resolve) => (resolvers.release = resolve));
  const begun = new Promise<void>((resolve) => (resolvers.begin = resolve));
  const answer = of(held);
  const app = new Hono().get('/', (c, next) => {
    resolvers.begin();
    return answer(c, next);
  });
  const { port, stop } = await listen(app, { port: 0, host: '127.0.0.1', proxyHops: 1 });
  const asking = connect(port, '127.0.0.1');
  asking.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n');
  return { asking, begun, stop, release: resolvers.release };
}
