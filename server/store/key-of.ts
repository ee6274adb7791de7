/** One id of several. They are anything that a sender writes, so no sign could part them. */
export function keyOf(...parts: string[]): string {
  return JSON.stringify(parts);
}
