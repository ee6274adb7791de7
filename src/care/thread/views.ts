import type { ThreadListQuery, ThreadRow, ThreadSort, View } from '#contract/thread.ts';

/** Whether a thread belongs to a view of this person. */
export function isInView(row: ThreadRow, view: View, personId: string): boolean {
  const isOpen = row.status !== null && row.status !== 'closed';
  switch (view) {
    case 'mine':
      return (isOpen && row.assigneeId === personId) || isMineToMend(row, personId);
    case 'unassigned':
      return isOpen && row.assigneeId === null;
    case 'all':
      return isOpen;
    case 'promises':
      return row.promiseDueAt !== null;
    case 'checking':
      return row.status === 'checking';
    case 'closed':
      return row.status === 'closed';
  }
}

/** A reply that failed, came back from review or waits to be posted by hand stays with its author. */
function isMineToMend(row: ThreadRow, personId: string): boolean {
  return row.pendingAuthorId === personId && row.pending !== null && row.pending !== 'in-review';
}

/**
 * Sorts as text, smallest first; the thread's id breaks ties, so that a page boundary is exact.
 * Promises go by the hour they are due, whatever was asked for.
 */
export function sortKey(row: ThreadRow, view: View, sort: ThreadSort): string {
  if (view === 'promises') return `${row.promiseDueAt ?? '~'}|${row.id}`;
  if (sort === 'waiting') return `${row.waitingSince ?? `~${invert(row.lastAt)}`}|${row.id}`;
  if (sort === 'priority') return `${row.priorityAt ?? `~${invert(row.lastAt)}`}|${row.id}`;
  return `${invert(row.lastAt)}|${row.id}`;
}

type Filter = Pick<
  ThreadListQuery,
  'channel' | 'source' | 'assignee' | 'status' | 'waiting' | 'kind' | 'topic' | 'unread' | 'wave'
>;

/** The customer wrote after this person read the thread, or the person never did. */
export function isUnread({ lastInAt }: Pick<ThreadRow, 'lastInAt'>, seenAt = ''): boolean {
  return (lastInAt ?? '') > seenAt;
}

/** Filters combine: a row has to match each that is set. `seenAt`: until when the person asking has read the thread. */
export function matchesFilter(row: ThreadRow, query: Filter, seenAt?: string): boolean {
  const { channel, source, assignee, status, waiting, kind, topic, unread, wave } = query;
  return (
    (channel === undefined || row.channels.includes(channel)) &&
    (source === undefined || row.sourceIds.includes(source)) &&
    (assignee === undefined || row.assigneeId === (assignee === 'none' ? null : assignee)) &&
    (status === undefined || row.status === status) &&
    (wave === undefined || row.waveId === wave) &&
    (kind === undefined || row.kind === kind) &&
    (topic === undefined || row.topic === topic) &&
    (unread === undefined || isUnread(row, seenAt) === (unread === 'yes')) &&
    (waiting === undefined || (row.waitingSince !== null) === (waiting === 'yes'))
  );
}

const BEYOND_ALL_TIMES = 9e15;

/** Later times sort first. The difference has sixteen digits for any date there is. */
function invert(iso: string): string {
  return String(BEYOND_ALL_TIMES - Date.parse(iso));
}

/** Of the newest message, in milliseconds since 1970, by the key a thread sorts under where the newest is first. */
export function timeOfNewestKey(key: string): number {
  return BEYOND_ALL_TIMES - Number(key.split('|', 1)[0]);
}
