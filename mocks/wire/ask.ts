import type { FromPage, FromWorker, Wire } from './wire.ts';

type Told = Extract<FromWorker, { id: number }>;

const withoutBody = new Set([204, 205, 304]);

/** A `fetch` whose requests are answered at the other end of the wire; `more` are headers beside the request's own. */
export function fetchOverWire(
  wire: Wire,
): (request: Request, more?: [name: string, value: string][]) => Promise<Response> {
  const waiting = new Map<number, (told: Told) => void>();
  let lastId = 0;
  const say = (message: FromPage) => wire.postMessage(message, []);

  wire.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if ('id' in data) waiting.get(data.id)?.(data);
  });

  /** The pieces of an answer as they come. */
  function pieces(id: number): ReadableStream<Uint8Array> {
    return new ReadableStream({
      start(controller) {
        waiting.set(id, (told) => {
          if (told.say !== 'more') return;
          if (told.chunk !== null) return controller.enqueue(told.chunk);
          waiting.delete(id);
          controller.close();
        });
      },
      cancel() {
        waiting.delete(id);
        say({ say: 'give-up', id });
      },
    });
  }

  return async (request, more = []) => {
    const { method, url, headers } = request;
    const id = ++lastId;
    const body = request.body === null ? null : await request.arrayBuffer();
    return new Promise((resolve) => {
      waiting.set(id, (told) => {
        if (told.say !== 'answer') return;
        waiting.delete(id);
        const { status, headers } = told;
        const content = withoutBody.has(status) ? null : (told.body ?? pieces(id));
        resolve(new Response(content, { status, headers }));
      });
      say({ say: 'ask', id, method, url, headers: [...headers, ...more], body });
    });
  };
}
