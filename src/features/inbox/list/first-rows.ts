import { threadQueries, type ThreadFilter } from '#data/threads/queries.ts';
import { FIRST_ROWS } from './rows-window.ts';

/** What a list shows first, so that it can be asked for before the list is there. */
export function firstRows(filter: ThreadFilter) {
  return threadQueries.list(filter, 0, FIRST_ROWS);
}
