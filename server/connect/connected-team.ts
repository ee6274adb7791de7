import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Reply } from '#contract/reply.ts';
import { noFiles } from '../api/attachments/no-files.ts';
import type { Deps } from '../api/context.ts';
import { createApi } from '../api/create-api.ts';
import type { Connector } from '../channels/connector.ts';
import { sqlChatFiles } from '../chat/files/sql-chat-files.ts';
import { withChatFiles } from '../chat/files/with-chat-files.ts';
import { people } from '../conformance/factories.ts';
import { verbs } from '../conformance/verbs.ts';
import { wireTo } from '../conformance/wire.ts';
import { ids } from '../node/ids.ts';
import { noConnectors } from '../node/no-connectors.ts';
import { openPglite } from '../store/postgres/open-pglite.ts';
import { postgresStore } from '../store/postgres/postgres-store.ts';
import { runConnectors, type Connectors } from './run-connectors.ts';

const UNTIL_MS = 45_000;

/** A team at the API over a database of its own, with one connector at work. For tests. */
export async function connectedTeam(connector: Connector) {
  const db = await openPglite();
  const store = postgresStore(db);
  await store.write(async (tx) => {
    for (const person of people) await tx.people.put(person);
  });
  let offsetMs = 0;
  const clock = { now: () => new Date(Date.now() + offsetMs).toISOString() };
  const files = withChatFiles(noFiles, sqlChatFiles(db));
  const deps: Deps = { store, clock, ids, files, undoSeconds: 0, outbound: noConnectors };
  const start = () => runConnectors({ db, deps, connectors: [connector], log: () => undefined });
  let connectors: Connectors = start();
  const { app, deliverDue } = createApi({
    ...deps,
    outbound: {
      post: (...given) => connectors.outbound(noConnectors).post(...given),
      edit: (...given) => connectors.outbound(noConnectors).edit(...given),
      remove: (...given) => connectors.outbound(noConnectors).remove(...given),
    },
    identify: async (request) => request.headers.get('x-person'),
  });
  await connectors.start();
  const wire = wireTo(app);
  const spoken = verbs(wire, ids.next, clock);
  const reply = ({ id }: Pick<Reply, 'id'>) => wire.ok<Reply>('lead', 'GET', `/replies/${id}`);
  return {
    ...spoken,
    wire,
    db,
    store,
    deliverDue,
    reply,
    now: clock.now,
    stateOf: async (of: Pick<Reply, 'id'>) => (await reply(of)).state,
    advance: (seconds: number) => void (offsetMs += seconds * 1000),
    threadWith: (text: string) =>
      eventually(async () => {
        const { rows } = await spoken.list('?limit=100');
        return rows.find(({ snippet }) => snippet.includes(text))?.id;
      }),
    forgetPlace: () => sql`delete from connector_cursors`.execute(db),
    stop: () => connectors.stop(),
    async listen() {
      connectors = start();
      await connectors.start();
    },
  };
}

/** Looks until there is something. */
export async function eventually<T>(look: () => Promise<T>): Promise<NonNullable<T>> {
  const until = Date.now() + UNTIL_MS;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > until) throw new Error('It did not happen in time');
    await wait(50);
  }
}
