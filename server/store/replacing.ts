/** The same with some of its parts replaced. Tables of a transaction are made when asked for: spread, it has none. */
export function replacing<Whole extends object>(whole: Whole, parts: Partial<Whole>): Whole {
  return Object.create(whole, Object.getOwnPropertyDescriptors(parts)) as Whole;
}
