import { sql } from 'kysely';
import type { Database } from '../../store/postgres/database.ts';
import type { Spend } from './host-token.ts';

/** For all processes: of two that are shown the same token at once only one takes it. */
export function spentTokens(db: Database): Spend {
  return async (id, untilMs, nowMs) => {
    await sql`delete from chat_spent_tokens where until_ms < ${nowMs}`.execute(db);
    const kept = await sql`
      insert into chat_spent_tokens (id, until_ms) values (${id}, ${untilMs})
      on conflict (id) do nothing returning id`.execute(db);
    return kept.rows.length === 1;
  };
}
