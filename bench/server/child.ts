import type { Outbound } from '#server/api/context.ts';
import { noFiles } from '#server/api/attachments/no-files.ts';
import { noConnectors } from '#server/node/no-connectors.ts';
import { runServer } from '#server/node/run-server.ts';
import { readSettings } from '#server/node/settings.ts';

/**
 * A server as `npm start` runs it, without a console; tells where it listens and how its door is opened.
 * `CHANNEL_URL` is a channel that takes replies, `AGENT_PASSWORD` lets one agent sign in, `NEW_SECRET` makes one
 * for a door that was open before, and a message `{ aheadMs }` moves the clock of this process.
 */
let aheadMs = 0;
const { CHANNEL_URL, AGENT_PASSWORD, NEW_SECRET } = process.env;

const server = await runServer({
  settings: readSettings({ ...process.env, PORT: '0' }),
  log: () => undefined,
  consoleFiles: async () => new Response('console'),
  outbound: CHANNEL_URL ? channelAt(CHANNEL_URL) : noConnectors,
  files: noFiles,
});
await server.store.write(async (tx) => {
  if (await tx.sources.get('vk')) return;
  await tx.sources.put({
    id: 'vk',
    channel: 'vk',
    name: 'VK',
    handle: '@bank',
    policy: 'full',
    visibility: 'public',
    ownDomains: [],
    privateUrl: null,
    version: 1,
  });
});
if (AGENT_PASSWORD && (await server.accounts.isEmpty())) await addAgent(AGENT_PASSWORD);
process.send?.({ port: server.port, secret: await openDoor() });
process.once('message', moveDates);
process.on('message', (message: { aheadMs: number }) => {
  aheadMs = message.aheadMs;
});
process.on('disconnect', () => void server.stop().then(() => process.exit(0)));

async function openDoor(): Promise<string | null> {
  const { secret } = await server.doors.set('vk', {
    profile: 'signed',
    adapter: { kind: 'mention/1' },
  });
  if (secret !== null || !NEW_SECRET) return secret;
  return (await server.doors.rotate('vk', new Date().toISOString()))?.secret ?? null;
}

async function addAgent(password: string): Promise<void> {
  const agent = { id: 'agent', name: 'Анна', role: 'agent', trust: 'none' } as const;
  await server.store.write((tx) => tx.people.put({ ...agent, tz: 'Europe/Moscow' }));
  const email = 'agent@bank.example';
  await server.accounts.add({ personId: agent.id, name: agent.name, email, password });
}

function channelAt(url: string): Outbound {
  return {
    ...noConnectors,
    async post({ id, text, place }) {
      const body = JSON.stringify({ replyId: id, text, inReplyToId: place.inReplyToId });
      const response = await fetch(url, { method: 'POST', body });
      const { externalId } = (await response.json()) as { externalId: string };
      return { state: 'sent', externalId, permalink: null };
    },
  };
}

/** Dates that are asked for their clock take longer: nobody pays for it before it is moved. */
function moveDates(): void {
  const real = Date;
  const now = () => real.now() + aheadMs;
  globalThis.Date = new Proxy(real, {
    construct: (target, given, made) =>
      Reflect.construct(target, given.length > 0 ? given : [now()], made) as Date,
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}
