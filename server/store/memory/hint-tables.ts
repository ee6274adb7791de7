import type { Hint } from '#contract/hint.ts';
import type { LikenessKeys, WriteTx } from '../store.ts';
import type { Shelf } from './shelf.ts';

/** Hints of likeness, and the keys by which they are found. */
export function hintTables(shelf: Shelf): Pick<WriteTx, 'hints' | 'likenessKeys' | 'likenessDue'> {
  const hints = shelf.table<Hint>('hints');
  const byFirst = hints.groupBy((row) => row.accountIds[0]);
  const bySecond = hints.groupBy((row) => row.accountIds[1]);
  const keys = shelf.table<LikenessKeys>('likenessKeys');
  const due = shelf.table<{ id: string }>('likenessDue');
  const bearers = new Map<string, Set<string>>();
  keys.index({
    add(row) {
      for (const key of row.keys) {
        const group = bearers.get(key);
        if (group) group.add(row.id);
        else bearers.set(key, new Set([row.id]));
      }
    },
    remove(row) {
      for (const key of row.keys) {
        const group = bearers.get(key);
        if (group?.delete(row.id) && group.size === 0) bearers.delete(key);
      }
    },
  });
  return {
    hints: {
      get: async (id) => hints.get(id),
      put: async (row) => hints.put(row),
      delete: async (id) => hints.delete(id),
      ofAccount: async (id) => [...byFirst(id), ...bySecond(id)],
    },
    likenessDue: {
      put: async (id) => due.put({ id }),
      next: async (limit) => [...due.rows.keys()].slice(0, limit),
      delete: async (id) => due.delete(id),
    },
    likenessKeys: {
      get: async (id) => keys.get(id),
      put: async (row) => keys.put(row),
      bearers: async (key, limit) => [...(bearers.get(key) ?? [])].sort().slice(0, limit),
    },
  };
}
