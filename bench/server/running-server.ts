import { fork } from 'node:child_process';
import { once } from 'node:events';
import { signature } from '#server/ingest/verify.ts';

const PUBLIC_URL = 'http://otklik.example';
const PASSWORD = 'correct horse battery';

export interface BenchServer {
  address: string;
  /** Of the agent who is signed in. */
  cookie: string;
  /** Reads a path after `/api` as the agent; anything but 2xx is an error. */
  read(path: string): Promise<void>;
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
      AGENT_PASSWORD: PASSWORD,
      NEW_SECRET: 'yes',
      PUBLIC_URL,
    },
  });
  const [{ port, secret }] = (await once(child, 'message')) as [{ port: number; secret: string }];
  const address = `http://127.0.0.1:${port}`;
  const cookie = await signIn(address);
  let sent = 0;
  return {
    address,
    cookie,
    async read(path) {
      const response = await fetch(`${address}/api${path}`, { headers: { cookie } });
      const body = await response.text();
      if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${body}`);
    },
    async send(items) {
      const body = JSON.stringify({ spec: 'mention/1', items });
      const id = `bench_${process.pid}_${(sent += 1)}`;
      const timestamp = String(Math.floor(Date.now() / 1000));
      const response = await fetch(`${address}/ingest/v1/vk`, {
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

async function signIn(address: string): Promise<string> {
  const response = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: PUBLIC_URL },
    body: JSON.stringify({ email: 'agent@bank.example', password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`The sign-in answered ${response.status}.`);
  return response.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
}
