import { fork } from 'node:child_process';
import { once } from 'node:events';
import { signature } from '#server/ingest/verify.ts';

export interface BenchServer {
  port: number;
  /** Sends one signed batch; answers how many were accepted. */
  send(items: readonly object[]): Promise<number>;
  stop(): Promise<void>;
}

/** The server in a process of its own, so that whoever measures does not slow it. */
export async function startServer(databaseUrl: string): Promise<BenchServer> {
  const child = fork(new URL('./child.ts', import.meta.url), {
    execArgv: ['--import', 'tsx'],
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      SECRET: 'a secret that is only good for measuring',
    },
  });
  const [{ port, secret }] = (await once(child, 'message')) as [{ port: number; secret: string }];
  let sent = 0;
  return {
    port,
    async send(items) {
      const body = JSON.stringify({ spec: 'mention/1', items });
      const id = `bench_${process.pid}_${(sent += 1)}`;
      const timestamp = String(Math.floor(Date.now() / 1000));
      const response = await fetch(`http://127.0.0.1:${port}/ingest/v1/vk`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': timestamp,
          'webhook-signature': `v1,${signature(secret, id, timestamp, body)}`,
        },
        body,
      });
      if (!response.ok) throw new Error(`The door answered ${response.status}.`);
      const { results } = (await response.json()) as { results: { code: string }[] };
      return results.filter(({ code }) => code === 'accepted').length;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
