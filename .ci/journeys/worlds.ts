/** Where journeys run: the API inside the page, or a server on one of its two databases. */
export const worlds = ['demo', 'pglite', 'postgres'] as const;
export type World = (typeof worlds)[number];
export type Database = Exclude<World, 'demo'>;

export interface Run {
  world: World;
  /** `core`: what a server must never get wrong; `needing-a-server`: what the demo cannot have. */
  journeys: 'all' | 'core' | 'needing-a-server';
}

/** For who changes something: the demo, and on a server only what needs one. */
const usual: Run[] = [
  { world: 'demo', journeys: 'all' },
  { world: 'pglite', journeys: 'needing-a-server' },
];

/** For every change: all on one server, and on the other, which runs the same statements, the core. */
const ci: Run[] = [
  { world: 'demo', journeys: 'all' },
  { world: 'pglite', journeys: 'core' },
  { world: 'postgres', journeys: 'all' },
];

/** The same where no PostgreSQL is installed. */
const ciWithoutPostgres: Run[] = [
  { world: 'demo', journeys: 'all' },
  { world: 'pglite', journeys: 'all' },
];

/**
 * What `WORLDS` asks for: nothing, `ci`, or names of worlds parted by commas, which then run whole.
 */
export function runsOf(asked: string | undefined, hasPostgres: boolean): Run[] {
  if (!asked) return usual;
  if (asked === 'ci') return hasPostgres ? ci : ciWithoutPostgres;
  return asked.split(',').map((name) => {
    const world = worlds.find((known) => known === name);
    if (!world) throw new Error(`WORLDS: "${name}" is none of ${worlds.join(', ')}, ci`);
    return { world, journeys: 'all' };
  });
}
