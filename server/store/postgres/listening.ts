import { Client } from 'pg';

const PAUSE_MS = 1_000;

/** What processes on one PostgreSQL tell each other by `NOTIFY`; of one commit in the order it was told. */
export interface Listening {
  /** Answers the unsubscribe function. */
  onNotice(channel: string, listener: (payload: string) => void): () => void;
  /** Called when it listens after nobody did: anything may have been told meanwhile. Answers the unsubscribe function. */
  onBack(listener: () => void): () => void;
  /** False from when the connection broke until it is back. */
  isListening(): boolean;
  close(): Promise<void>;
}

/** Listens over a connection of its own that comes back when it breaks. */
export async function listening(
  connectionString: string,
  channels: readonly string[],
): Promise<Listening> {
  const notices = new Set<(channel: string, payload: string) => void>();
  const backs = new Set<() => void>();
  let client: Client | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let isListening = false;
  let isClosed = false;

  async function listen(): Promise<void> {
    const fresh = new Client({
      connectionString,
      application_name: 'otklik-bell',
      keepAlive: true,
    });
    fresh.on('error', () => again(fresh));
    fresh.on('end', () => again(fresh));
    fresh.on('notification', ({ channel, payload = '' }) => {
      for (const listener of notices) listener(channel, payload);
    });
    client = fresh;
    await fresh.connect();
    await fresh.query(channels.map((channel) => `listen ${channel}`).join('; '));
    if (fresh !== client) return;
    isListening = true;
    for (const listener of backs) listener();
  }

  function again(broken: Client): void {
    if (isClosed || broken !== client) return;
    client = undefined;
    isListening = false;
    void broken.end().catch(() => undefined);
    retry = setTimeout(() => {
      listen().catch(() => client && again(client));
    }, PAUSE_MS);
  }

  await listen();
  return {
    onNotice(channel, listener) {
      const ofChannel = (told: string, payload: string) => {
        if (told === channel) listener(payload);
      };
      notices.add(ofChannel);
      return () => notices.delete(ofChannel);
    },
    onBack(listener) {
      backs.add(listener);
      return () => backs.delete(listener);
    },
    isListening: () => isListening,
    async close() {
      isClosed = true;
      isListening = false;
      clearTimeout(retry);
      await client?.end();
    },
  };
}
