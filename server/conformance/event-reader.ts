export interface ServerEvent {
  event: string;
  id: string;
  data: string;
}

/** Reads server-sent events one by one. Comments are passed over. */
export class EventReader {
  readonly #reader: ReadableStreamDefaultReader<string>;
  #rest = '';

  constructor(response: Response) {
    if (!response.body) throw new Error('no stream');
    // Some type libraries say that a decoder takes buffers only, and a response gives byte arrays.
    const decoder = new TextDecoderStream() as ReadableWritablePair<
      string,
      Uint8Array<ArrayBuffer>
    >;
    this.#reader = response.body.pipeThrough(decoder).getReader();
  }

  async next(): Promise<ServerEvent> {
    for (;;) {
      const end = this.#rest.indexOf('\n\n');
      if (end >= 0) {
        const event = parseEvent(this.#rest.slice(0, end));
        this.#rest = this.#rest.slice(end + 2);
        if (event) return event;
        continue;
      }
      const { done, value } = await this.#reader.read();
      if (done) throw new Error('the stream ended');
      this.#rest += value;
    }
  }

  async take(count: number): Promise<ServerEvent[]> {
    const events: ServerEvent[] = [];
    while (events.length < count) events.push(await this.next());
    return events;
  }

  close(): Promise<void> {
    return this.#reader.cancel();
  }
}

function parseEvent(block: string): ServerEvent | undefined {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const [, name, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    if (name !== undefined) fields.set(name, value ?? '');
  }
  if (fields.size === 0) return undefined;
  return {
    event: fields.get('event') ?? 'message',
    id: fields.get('id') ?? '',
    data: fields.get('data') ?? '',
  };
}
