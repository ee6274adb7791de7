import { afterEach, expect, it } from 'vitest';
import { answerOverWire } from './answer.ts';
import { fetchOverWire } from './ask.ts';

let ports: MessagePort[] = [];

afterEach(() => {
  for (const port of ports) port.close();
});

/** Asks at one end what the handler answers at the other. */
function wired(handle: (request: Request) => Response | Promise<Response>) {
  const { port1, port2 } = new MessageChannel();
  ports = [port1, port2];
  for (const port of ports) port.start();
  answerOverWire(port2, handle);
  return fetchOverWire(port1);
}

it('carries method, address, headers and body there, and status, headers and body back', async () => {
  const ask = wired(async (request) =>
    Response.json(
      {
        asked: `${request.method} ${new URL(request.url).pathname}`,
        who: request.headers.get('who'),
        body: await request.json(),
      },
      { status: 201, headers: { told: 'yes' } },
    ),
  );
  const request = new Request('http://demo/api/notes', {
    method: 'POST',
    headers: { who: 'anna', 'content-type': 'application/json' },
    body: '{"text":"ё"}',
  });

  const response = await ask(request);

  expect(response.status).toBe(201);
  expect(response.headers.get('told')).toBe('yes');
  expect(await response.json()).toEqual({
    asked: 'POST /api/notes',
    who: 'anna',
    body: { text: 'ё' },
  });
});

it('carries an answer that has nothing in it', async () => {
  const ask = wired(() => new Response(null, { status: 204 }));

  const response = await ask(new Request('http://demo/api/draft', { method: 'DELETE' }));

  expect(response.status).toBe(204);
  expect(response.body).toBeNull();
});

it('keeps answers apart, whichever is there first', async () => {
  let answerSlow = (_response: Response) => {};
  const slow = new Promise<Response>((resolve) => {
    answerSlow = resolve;
  });
  const ask = wired((request) => (request.url.endsWith('/slow') ? slow : new Response('quick')));

  const asked = ask(new Request('http://demo/slow'));
  const quick = await ask(new Request('http://demo/quick'));
  answerSlow(new Response('slow'));

  expect(await quick.text()).toBe('quick');
  expect(await (await asked).text()).toBe('slow');
});

it('passes a live feed on piece by piece until it ends', async () => {
  let feed: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({ start: (controller) => void (feed = controller) });
  const headers = { 'content-type': 'text/event-stream' };
  const ask = wired(() => new Response(body, { headers }));
  const encoder = new TextEncoder();

  const reader = (await ask(new Request('http://demo/api/events'))).body!.getReader();
  feed?.enqueue(encoder.encode('one'));
  const first = await reader.read();
  feed?.enqueue(encoder.encode('two'));
  const second = await reader.read();
  feed?.close();

  expect([first.value, second.value].map((piece) => new TextDecoder().decode(piece))).toEqual([
    'one',
    'two',
  ]);
  expect((await reader.read()).done).toBe(true);
});

it('tells the other end that nobody listens to a feed any more', async () => {
  const headers = { 'content-type': 'text/event-stream' };
  const left = new Promise<string>((resolve) => {
    const body = new ReadableStream<Uint8Array>({ cancel: () => resolve('left') });
    const ask = wired(() => new Response(body, { headers }));
    void ask(new Request('http://demo/api/events')).then((response) => response.body?.cancel());
  });

  await expect(left).resolves.toBe('left');
});
