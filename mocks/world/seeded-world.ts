import type { ThreadPage, ThreadRow } from '#contract/thread.ts';
import { noFiles } from '#server/api/attachments/no-files.ts';
import { createApi } from '#server/api/create-api.ts';
import { memoryStore, type MemorySnapshot } from '#server/store/memory/memory-store.ts';
import { demoOutbound } from '../simulator/demo-outbound.ts';
import { createSwitches } from '../simulator/switches.ts';
import { apiCaller, personHeader } from './call-api.ts';
import { seedTeam, seedWorld } from './seed.ts';
import { demoStart } from './times.ts';

export type TestWorld = ReturnType<typeof worldBefore>;

let made: Promise<MemorySnapshot> | undefined;

/** The demo's world with a clock that stands still, for tests: made once, then the same again for each. */
export async function seededWorld(): Promise<TestWorld> {
  made ??= freshWorld().then(({ store }) => store.snapshot());
  const world = worldBefore('again');
  world.store.restore(await made);
  return world;
}

/** Made from its first story on, however long that takes. */
export async function freshWorld(): Promise<TestWorld> {
  const world = worldBefore();
  await seedWorld(world);
  return world;
}

/** The team is there and nobody has written yet. */
export async function quietWorld(): Promise<TestWorld> {
  const world = worldBefore();
  await seedTeam(world.store);
  return world;
}

/** Every thread that a list can show. */
export async function allRows({ call }: TestWorld): Promise<ThreadRow[]> {
  const pages = await Promise.all(
    ['all', 'closed'].map((view) =>
      call<ThreadPage>('p-olga', 'GET', `/threads?view=${view}&limit=200`),
    ),
  );
  return pages.flatMap((page) => page.rows);
}

function worldBefore(era = 'first') {
  let now = demoStart;
  let lastId = 0;
  const store = memoryStore();
  const switches = createSwitches();
  const clock = {
    now: () => now,
    set(instant: string) {
      now = instant;
    },
  };
  const api = createApi({
    store,
    clock,
    ids: { next: (prefix) => `${prefix}_${era}_${String(++lastId).padStart(6, '0')}` },
    files: noFiles,
    outbound: demoOutbound(switches),
    undoSeconds: 10,
    identify: async (request) => request.headers.get(personHeader),
  });
  return { api, store, clock, switches, call: apiCaller(api) };
}
