/**
 * A way to find rows by what stands in them: columns of the table, and the same values out of a row.
 * A row whose key holds a null is not found by it. Without columns it finds every row.
 */
export interface KeyIndex<Row> {
  columns: readonly string[];
  keyOf(row: Row): readonly (string | null)[];
}

export type Key = readonly string[];
