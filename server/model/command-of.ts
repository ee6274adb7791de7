import fc from 'fast-check';

/** One of a dozen: people, cases, messages … are meant by their number, modulo how many there are. */
export const some = fc.nat(11);

/** Makes commands of one kind: somebody does `what`, with these fields. */
export function commandOf<Command extends { what: string }>() {
  return (what: Command['what'], fields: Record<string, fc.Arbitrary<unknown>>) =>
    fc.record({
      what: fc.constant(what),
      who: some,
      ...fields,
    }) as unknown as fc.Arbitrary<Command>;
}
