import { isInView } from '#care/thread/views.ts';
import type { ThreadRow } from '#contract/thread.ts';
import { views } from '#contract/view-names.ts';

/** The name under which the own threads of a person are counted. */
export function mineOf(personId: string): string {
  return `mine ${personId}`;
}

/** The views a row belongs to, for each person it may be the own of. */
export function countedIn(row: ThreadRow): string[] {
  const people = new Set([row.assigneeId, row.pendingAuthorId]);
  return views.flatMap((view) => {
    if (view !== 'mine') return isInView(row, view, '') ? [view] : [];
    return [...people].flatMap((id) => (id && isInView(row, view, id) ? [mineOf(id)] : []));
  });
}
