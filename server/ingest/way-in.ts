import type { ConnectorHealth } from '#contract/door.ts';
import { maria, people, sources } from '#server/conformance/factories.ts';
import { movableClock } from '#server/conformance/movable-clock.ts';
import { emptied } from '#server/conformance/sql/emptied.ts';
import { noFiles } from '../api/attachments/no-files.ts';
import { answerError } from '../api/errors.ts';
import { ids } from '../node/ids.ts';
import { keyring } from '../node/keyring.ts';
import { noConnectors } from '../node/no-connectors.ts';
import { openPglite } from '../store/postgres/open-pglite.ts';
import { postgresStore } from '../store/postgres/postgres-store.ts';
import { doorRoutes } from './door-routes.ts';
import { doors as openDoors } from './doors.ts';
import { ingestRoutes } from './routes.ts';
import { signature } from './verify.ts';

interface Answer {
  status: number;
  results: { code: string; reason: string | null; mentionId: string | null }[];
}

/** Doors and what comes in by them, over a database of their own. */
export async function openWayIn() {
  const db = await openPglite();
  const store = postgresStore(db);
  const clock = movableClock();
  const wallClock = () => Date.parse(clock.now());
  const deps = { store, clock, ids, outbound: noConnectors, files: noFiles, undoSeconds: 10 };
  const doors = openDoors(db, keyring(['a secret for these tests, long enough']));
  const { app: ingest } = ingestRoutes({ db, deps, doors, log: () => undefined, wallClock });
  const health = new Map<string, ConnectorHealth>();
  let asking: string | undefined = 'admin';
  const admin = doorRoutes({
    db,
    deps,
    doors,
    connectors: { healthOf: (sourceId) => health.get(sourceId) },
    wallClock,
    personOf: async () => people.find(({ id }) => id === asking),
  });
  admin.onError(answerError);

  return {
    db,
    deps,
    store,
    clock,
    wallClock,
    doors,
    health,
    ingest,
    ask,
    /** Who asks from now on; undefined for nobody. */
    asks: (personId: string | undefined) => void (asking = personId),
    async empty() {
      await emptied(db);
      asking = 'admin';
      await store.write(async (tx) => {
        for (const person of people) await tx.people.put(person);
        for (const source of sources) await tx.sources.put(source);
      });
    },
    /** The secret of a door of the source `vk`. */
    async opened(profile = 'signed', adapter: object = { kind: 'mention/1' }) {
      return (await ask('PUT', '/vk', { profile, adapter })).body.secret as string;
    },
    async send(
      body: string,
      headers: Record<string, string>,
      path = '/ingest/v1/vk',
    ): Promise<Answer> {
      const response = await ingest.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
      const text = await response.text();
      return { status: response.status, results: text ? (JSON.parse(text).results ?? []) : [] };
    },
    signed(secret: string, body: string | Uint8Array, id = 'msg_1', at = wallClock()) {
      const timestamp = String(Math.floor(at / 1000));
      return {
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${signature(secret, id, timestamp, body)}`,
      };
    },
    /** What Maria has said, as the team reads it. */
    async texts(): Promise<string[]> {
      const account = await store.read((tx) => tx.accounts.byKey('vk', '', maria.id));
      if (!account) return [];
      const messages = await store.read((tx) => tx.messages.allOfThread(account.homeThreadId));
      return messages.map(({ text, deletedAt }) => (deletedAt ? '(deleted)' : text));
    },
  };

  async function ask(method: string, path: string, body?: unknown) {
    const init = body === undefined ? {} : { body: JSON.stringify(body) };
    const headers = { 'content-type': 'application/json' };
    const response = await admin.request(`/api/doors${path}`, { method, headers, ...init });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null };
  }
}

export function batch(...items: object[]): string {
  return JSON.stringify({ spec: 'mention/1', items });
}
