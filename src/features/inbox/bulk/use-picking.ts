import { useCallback, useEffect, useRef } from 'react';
import type { ThreadRow } from '#contract/thread.ts';
import { pickRow, pickRows, useSelection } from './selection.ts';

/** As many as the API takes in one go. */
const MAX_RANGE = 200;
const none: ReadonlySet<string> = new Set();

/** What is picked in this list, row by row or as a range. */
export function usePicking(
  list: string,
  read: (from: number, count: number) => Promise<readonly ThreadRow[]>,
) {
  const selection = useSelection();
  const isHere = selection.list === list;
  const latestRead = useRef(read);
  useEffect(() => {
    latestRead.current = read;
  });
  const pick = useCallback((row: ThreadRow, index: number) => pickRow(list, row, index), [list]);
  const pickTo = useCallback(
    async (index: number, otherwise: number) => {
      const { from, list: pickedIn } = useSelection.getState();
      const start = pickedIn === list && from !== null ? from : otherwise;
      const first = Math.min(start, index);
      const count = Math.min(MAX_RANGE, Math.abs(start - index) + 1);
      // Read from the list and not from the screen: a range may be longer than what is loaded.
      pickRows(list, await latestRead.current(first, count), start);
    },
    [list],
  );
  return {
    picked: isHere ? selection.threadIds : none,
    pick,
    pickTo: useCallback((index: number, from: number) => void pickTo(index, from), [pickTo]),
  };
}
