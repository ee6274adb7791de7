/** What a number names among things that exist: past the last it goes round again. */
export function nth<T>(items: readonly T[], index: number): T | undefined {
  return items[index % items.length];
}
