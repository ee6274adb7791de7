import { randomBytes } from 'node:crypto';
import type { DoorInput, DoorProfile } from '#contract/door.ts';
import type { Keyring } from '../node/keyring.ts';
import type { Database } from '../store/postgres/database.ts';
import { entity } from '../store/postgres/entity.ts';
import type { Door } from './door.ts';

/** The earlier secret stays good for as long as a change may take at the sender's. */
const PREVIOUS_HOURS = 48;

export interface Doors {
  get(sourceId: string): Promise<Door | undefined>;
  all(): Promise<Door[]>;
  /** What the sender may know now, newest first. */
  secretsOf(door: Door, now: string): string[];
  /** Makes the door or changes it. A new door, or another way to prove oneself, comes with a new secret. */
  set(sourceId: string, as: DoorInput): Promise<{ door: Door; secret: string | null }>;
  /** A new secret, which nobody can read again; undefined where there is no door. */
  rotate(sourceId: string, now: string): Promise<{ door: Door; secret: string } | undefined>;
  close(sourceId: string): Promise<void>;
  /** Seals anew what was sealed under an earlier secret of the server. Answers how many doors. */
  sealAnew(): Promise<number>;
}

export function doors(db: Database, ring: Keyring): Doors {
  const inTransaction = <T>(work: (table: Table) => Promise<T>): Promise<T> =>
    db.transaction().execute((tx) => work(entity<Door>(tx, 'doors')));
  const sealedSecret = (sourceId: string, secret: string) => ({
    sealed: ring.seal(secret, about(sourceId)),
    expiresAt: null,
  });

  return {
    get: (sourceId) => inTransaction((table) => table.get(sourceId)),
    all: () => inTransaction((table) => table.all()),
    secretsOf: ({ id, secrets }, now) =>
      secrets
        .filter(({ expiresAt }) => expiresAt === null || expiresAt > now)
        .map(({ sealed }) => ring.open(sealed, about(id))),
    set: (sourceId, { profile, adapter }) =>
      inTransaction(async (table) => {
        const known = await table.get(sourceId);
        const keepsSecret = known?.profile === profile;
        const secret = keepsSecret ? null : newSecret(profile);
        const secrets = secret === null ? (known?.secrets ?? []) : [sealedSecret(sourceId, secret)];
        const door: Door = { id: sourceId, profile, adapter, secrets };
        await table.put(door);
        return { door, secret };
      }),
    rotate: (sourceId, now) =>
      inTransaction(async (table) => {
        const door = await table.get(sourceId);
        if (!door) return undefined;
        const secret = newSecret(door.profile);
        const expiresAt = new Date(Date.parse(now) + PREVIOUS_HOURS * 3_600_000).toISOString();
        const [previous] = door.secrets;
        const kept = previous ? [{ ...previous, expiresAt }] : [];
        const next = { ...door, secrets: [sealedSecret(sourceId, secret), ...kept] };
        await table.put(next);
        return { door: next, secret };
      }),
    close: (sourceId) => inTransaction((table) => table.delete(sourceId)),
    sealAnew: () =>
      inTransaction(async (table) => {
        const old = (await table.all()).filter((door) =>
          door.secrets.some(({ sealed }) => ring.isOld(sealed)),
        );
        for (const door of old) {
          const secrets = door.secrets.map(({ sealed, expiresAt }) => ({
            sealed: ring.seal(ring.open(sealed, about(door.id)), about(door.id)),
            expiresAt,
          }));
          await table.put({ ...door, secrets });
        }
        return old.length;
      }),
  };
}

type Table = ReturnType<typeof entity<Door>>;

function about(sourceId: string): string {
  return `${sourceId}|door`;
}

/** What signs is written as the standard says; what stands in a header or an address has no sign to escape. */
function newSecret(profile: DoorProfile): string {
  if (profile === 'signed') return `whsec_${randomBytes(32).toString('base64')}`;
  return randomBytes(24).toString('base64url');
}
