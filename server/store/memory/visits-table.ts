import type { Visit } from '#contract/visit.ts';
import { keyOf } from '../key-of.ts';
import type { WriteTx } from '../store.ts';
import type { Shelf } from './shelf.ts';

/** How far each person has read, with what lists need to tell the unread. */
export function visitsTable(shelf: Shelf) {
  const visits = shelf.table<Visit & { id: string }>('visits');
  const listeners: (() => void)[] = [];
  const tell = () => {
    for (const listener of listeners) listener();
  };
  visits.index({ add: tell, remove: tell });
  const byThread = visits.groupBy((row) => row.threadId);
  const get = (threadId: string, personId: string) => {
    const row = visits.get(keyOf(threadId, personId));
    if (!row) return undefined;
    const { id: _id, ...visit } = row;
    return visit;
  };
  const table: WriteTx['visits'] = {
    get: async (threadId, personId) => get(threadId, personId),
    ofPerson: async (personId, threadIds) =>
      threadIds.flatMap((threadId) => get(threadId, personId) ?? []),
    ofThread: async (threadId) => byThread(threadId).map(({ id: _id, ...visit }) => visit),
    put: async (visit) => visits.put({ ...visit, id: keyOf(visit.threadId, visit.personId) }),
  };
  return {
    table,
    seenAt: (threadId: string, personId: string) => visits.get(keyOf(threadId, personId))?.at,
    onChange: (listener: () => void) => void listeners.push(listener),
  };
}
