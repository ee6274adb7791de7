/** Which rows stand in which elements. */
export interface RowKeys {
  list: string;
  /** How many lists there were before this one: what tells elements of its own from theirs. */
  turn: number;
  /** Rows of this list that stand in elements of the one before. */
  taken: ReadonlyMap<string, string>;
}

export function firstKeys(list: string): RowKeys {
  return { list, turn: 0, taken: new Map() };
}

/** What React knows the element of a row by, as long as its list is shown. */
export function keyOfRow({ turn, taken }: RowKeys, rowId: string): string {
  return taken.get(rowId) ?? `${turn} ${rowId}`;
}

/**
 * The keys of another list: its first rows take the elements over in which rows were drawn before, top to
 * bottom. To change what an element shows is half the work of making it anew.
 */
export function takeOver(
  before: RowKeys,
  list: string,
  drawn: readonly string[],
  firstRows: readonly string[],
): RowKeys {
  const taken = new Map<string, string>();
  firstRows.slice(0, drawn.length).forEach((rowId, at) => {
    taken.set(rowId, keyOfRow(before, drawn[at] as string));
  });
  return { list, turn: before.turn + 1, taken };
}
