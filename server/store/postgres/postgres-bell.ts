import { sql } from 'kysely';
import type { Listening } from './listening.ts';
import type { LogBell } from './postgres-store.ts';

export const LOG_CHANNEL = 'otklik_log';

/** Tells the other processes on this PostgreSQL of commits. */
export function postgresBell(
  { onNotice, onBack }: Pick<Listening, 'onNotice' | 'onBack'>,
  processId: string,
): LogBell {
  return {
    async ring(tx) {
      await sql`select pg_notify(${LOG_CHANNEL}, ${processId})`.execute(tx);
    },
    onRing(listener) {
      const leave = [
        onNotice(LOG_CHANNEL, (payload) => {
          if (payload !== processId) listener();
        }),
        onBack(listener),
      ];
      return () => leave.forEach((one) => one());
    },
  };
}
