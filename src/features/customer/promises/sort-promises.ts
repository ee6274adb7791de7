import type { NewsPromise } from '#contract/promise.ts';

/** What is owed, the soonest first; what is over, the newest end first; how often we kept our word. */
export function sortPromises(promises: readonly NewsPromise[]) {
  const open = promises.filter(({ state }) => state === 'open');
  const ended = promises.filter(({ state }) => state !== 'open');
  const endOf = ({ closedAt, dueAt }: NewsPromise) => closedAt ?? dueAt;
  return {
    open: open.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1)),
    ended: ended.toSorted((a, b) => (endOf(a) > endOf(b) ? -1 : 1)),
    counts: {
      kept: ended.filter(({ state }) => state === 'kept').length,
      broken: ended.filter(({ state }) => state === 'broken').length,
    },
  };
}
