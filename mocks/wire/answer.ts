import type { Asked, FromPage, FromWorker, Wire } from './wire.ts';

type Handle = (request: Request) => Response | Promise<Response>;

/** Answers what is asked at the other end of the wire. */
export function answerOverWire(wire: Wire, handle: Handle): void {
  const streams = new Map<number, ReadableStreamDefaultReader<Uint8Array>>();
  const say = (message: FromWorker, transfer: Transferable[] = []) =>
    wire.postMessage(message, transfer);

  wire.addEventListener('message', ({ data }: MessageEvent<FromPage>) => {
    if (data.say === 'ask') void answer(data.id, data);
    if (data.say === 'give-up') void streams.get(data.id)?.cancel();
  });

  async function answer(id: number, { url, ...asked }: Asked): Promise<void> {
    const response = await handle(new Request(url, asked));
    const { status } = response;
    const headers = [...response.headers];
    if (!isStream(response)) {
      const body = await response.arrayBuffer();
      say({ say: 'answer', id, status, headers, body }, [body]);
      return;
    }
    say({ say: 'answer', id, status, headers, body: null });
    await passOn(id, response.body);
  }

  async function passOn(id: number, body: ReadableStream<Uint8Array>): Promise<void> {
    const reader = body.getReader();
    streams.set(id, reader);
    for (let piece = await reader.read(); !piece.done; piece = await reader.read())
      say({ say: 'more', id, chunk: new Uint8Array(piece.value) });
    streams.delete(id);
    say({ say: 'more', id, chunk: null });
  }
}

/** The live feed never ends; everything else is sent in one piece, which is one message. */
function isStream(response: Response): response is Response & { body: ReadableStream<Uint8Array> } {
  const type = response.headers.get('content-type') ?? '';
  return response.body !== null && type.startsWith('text/event-stream');
}
