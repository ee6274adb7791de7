import { hashKey, keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { threadQueries, type ThreadFilter } from '#data/threads/queries.ts';
import { FIRST_ROWS, WINDOW_ROWS, windowOffset } from './rows-window.ts';

/** The rows around those on screen, whichever place of the list that is. */
export function useRowsWindow(filter: ThreadFilter, list: string) {
  const client = useQueryClient();
  const [place, setPlace] = useState<{ list: string; offset: number }>();
  const known = place?.list === list ? place : undefined;
  const query = useQuery({
    ...threadQueries.list(filter, known?.offset ?? 0, known ? WINDOW_ROWS : FIRST_ROWS),
    // The old rows stay until the new ones are there: a list that blinks loses the eye's place.
    placeholderData: keepPreviousData,
  });
  // Until the new rows are there, those on screen are of the list before.
  const shown = query.data ? listName(query.data.filter) : list;
  const show = useCallback(
    (first: number, last: number) => {
      const offset = windowOffset(first, last);
      setPlace((before) =>
        before?.list === shown && before.offset === offset ? before : { list: shown, offset },
      );
    },
    [shown],
  );
  /** Rows that may stand far from those on screen. */
  async function read(from: number, count: number) {
    return (await client.fetchQuery(threadQueries.list(filter, from, count))).rows;
  }
  return { query, shown, show, read };
}

/** The same for the same list, in whatever order its filters were chosen. */
export function listName(filter: ThreadFilter): string {
  return hashKey([filter]);
}
