import { noFiles } from '#server/api/attachments/no-files.ts';
import { noConnectors } from '#server/node/no-connectors.ts';
import { runServer } from '#server/node/run-server.ts';
import { readSettings } from '#server/node/settings.ts';

/** A server as `npm start` runs it, without a console; tells where it listens and how its door is opened. */
const server = await runServer({
  settings: readSettings({ ...process.env, PORT: '0' }),
  log: () => undefined,
  consoleFiles: async () => new Response('console'),
  outbound: noConnectors,
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
const { secret } = await server.doors.set('vk', {
  profile: 'signed',
  adapter: { kind: 'mention/1' },
});
process.send?.({ port: server.port, secret });
process.on('disconnect', () => void server.stop().then(() => process.exit(0)));
