import { sql } from 'kysely';
import type { Part } from '#contract/part.ts';
import type { WriteTx } from '../store.ts';
import type { Key, KeyIndex } from './working/key-index.ts';
import type { WorkingSet } from './working/working-set.ts';

const partThread: KeyIndex<Part> = {
  columns: ['thread_id'],
  keyOf: ({ threadId }) => [threadId],
};

interface Loader {
  loadOfThreads(keys: readonly Key[]): Promise<void>;
}

/** Questions to experts, found by thread, by expert and by the time they are due. */
export function sqlParts(work: WorkingSet): WriteTx['parts'] & Loader {
  const table = work.table<Part>('parts');
  return {
    ...table,
    loadOfThreads: (keys) => table.loadBy(partThread, keys),
    ofThread: (threadId) => table.by(partThread, [threadId]),
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
