import { sql } from 'kysely';
import type { WriteTx } from '../store.ts';
import { indexes, tables } from './tables.ts';
import type { WorkingSet } from './working/working-set.ts';

/** Questions to experts, found by thread, by expert and by the time they are due. */
export function sqlParts(work: WorkingSet): WriteTx['parts'] {
  const table = tables.parts(work);
  return {
    ...table,
    ofThread: (threadId) => table.by(indexes.partThread, [threadId]),
    askedOf: (expertId) => table.where(sql`expert_id = ${expertId} and state = 'asked'`),
    answeredBy: (expertId, limit) =>
      table.where(sql`
        expert_id = ${expertId} and state = 'answered' order by closed_at desc limit ${limit}`),
    overdue: (now, limit) =>
      table.where(sql`
        state = 'asked' and reminded_at is null and due_at <= ${now}
        order by due_at limit ${limit}`),
  };
}
