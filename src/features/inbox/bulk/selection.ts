import { create } from 'zustand';
import type { ThreadRow } from '#contract/thread.ts';

interface Selection {
  /** The list in which they were picked: in another one they would be out of sight. */
  list: string;
  threadIds: ReadonlySet<string>;
  /** Where a range begins. */
  from: number | null;
}

const nothing: Selection = { list: '', threadIds: new Set(), from: null };

/** What is picked for a bulk action. */
export const useSelection = create<Selection>()(() => nothing);

export function clearSelection(): void {
  useSelection.setState(nothing);
}

export function pickRow(list: string, row: ThreadRow, index: number): void {
  useSelection.setState((before) => {
    const threadIds = new Set(before.list === list ? before.threadIds : []);
    if (!threadIds.delete(row.id)) threadIds.add(row.id);
    return { list, threadIds, from: index };
  });
}

export function pickRows(list: string, rows: readonly ThreadRow[], from: number): void {
  useSelection.setState((before) => ({
    list,
    threadIds: new Set([
      ...(before.list === list ? before.threadIds : []),
      ...rows.map(({ id }) => id),
    ]),
    from,
  }));
}
