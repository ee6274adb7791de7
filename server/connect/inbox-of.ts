import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Inbox, RawDelivery } from '../channels/connector.ts';
import { keepRaw } from '../ingest/raw-events.ts';
import type { Database } from '../store/postgres/database.ts';

/**
 * Keeps what a connector brings, with the place to go on from, in one transaction: what is past the place
 * is kept, whatever stops then. `takeIn` gets what was not known; what it leaves is taken by the sweep.
 */
export function inboxOf(
  db: Database,
  sourceId: string,
  takeIn: (raw: RawDelivery) => Promise<void>,
): Inbox {
  return {
    async cursor() {
      const { rows } = await sql<{ cursor: string }>`
        select cursor from connector_cursors where source_id = ${sourceId}`.execute(db);
      return rows[0]?.cursor;
    },
    async keep(deliveries, cursor) {
      const fresh = await db.transaction().execute(async (tx) => {
        const kept: RawDelivery[] = [];
        for (const raw of deliveries) {
          const digest = createHash('sha256').update(raw.body).digest('base64url');
          if (!(await keepRaw(tx, { sourceId, digest, ...raw }))) kept.push(raw);
        }
        await sql`
          insert into connector_cursors (source_id, cursor) values (${sourceId}, ${cursor})
          on conflict (source_id) do update set cursor = excluded.cursor`.execute(tx);
        return kept;
      });
      for (const raw of fresh) await takeIn(raw);
    },
  };
}
