import type { ThreadFilter } from '#data/threads/queries.ts';

type Filters = Omit<ThreadFilter, 'view' | 'q' | 'sort'>;

/** Undefined takes a filter out of the address. */
export type FilterChange = Filters;

export const noFilters: FilterChange = {
  channel: undefined,
  source: undefined,
  assignee: undefined,
  status: undefined,
  waiting: undefined,
  unread: undefined,
  wave: undefined,
  kind: undefined,
  topic: undefined,
};

export function countFilters({
  view: _view,
  q: _q,
  sort: _sort,
  ...filters
}: ThreadFilter): number {
  return Object.values(filters).filter((value) => value !== undefined).length;
}
