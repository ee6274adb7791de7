import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Journal } from './journal.ts';
import { MemoryTable } from './memory-table.ts';

interface Row {
  id: string;
  colour: string | null;
}

const id = fc.constantFrom('a', 'b', 'c', 'd');
const change = fc.oneof(
  fc.record({ id, colour: fc.constantFrom('red', 'green', null) }),
  fc.record({ id, colour: fc.constant('gone' as const) }),
);

function table() {
  const journal = new Journal();
  const rows = new MemoryTable<Row>(journal);
  const byColour = rows.groupBy(({ colour }) => colour ?? undefined);
  return { journal, rows, byColour };
}

function apply({ rows }: ReturnType<typeof table>, { id, colour }: Row): void {
  if (colour === 'gone') rows.delete(id);
  else rows.put({ id, colour });
}

function contents({ rows, byColour }: ReturnType<typeof table>) {
  const sorted = (some: Row[]) => some.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    all: sorted(rows.all()),
    red: sorted(byColour('red')),
    green: sorted(byColour('green')),
  };
}

test('a write taken back leaves rows and indexes as the last commit did', () => {
  fc.assert(
    fc.property(fc.array(change), fc.array(change), (kept, lost) => {
      const world = table();
      for (const row of kept) apply(world, row);
      world.journal.commit();
      const before = contents(world);
      for (const row of lost) apply(world, row);
      world.journal.rollBack();
      expect(contents(world)).toEqual(before);
    }),
  );
});

test('an index finds what a look at every row would', () => {
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      const world = table();
      for (const row of changes) apply(world, row);
      const { all, red, green } = contents(world);
      expect(red).toEqual(all.filter(({ colour }) => colour === 'red'));
      expect(green).toEqual(all.filter(({ colour }) => colour === 'green'));
    }),
  );
});

test('a row without the key is in no group', () => {
  const world = table();
  world.rows.put({ id: 'a', colour: null });
  expect(contents(world)).toEqual({ all: [{ id: 'a', colour: null }], red: [], green: [] });
});
