import type { Store } from '#server/store/store.ts';
import type { Switches } from '../simulator/switches.ts';
import { apiCaller, type DemoApi } from './call-api.ts';
import { people } from './people.ts';
import { createAgenda, type SettableClock } from './seed/agenda.ts';
import { play } from './seed/play.ts';
import { readUntilLastEvening } from './seed/reads.ts';
import { sources } from './sources.ts';
import { allStories } from './stories/all-stories.ts';
import { demoStart } from './times.ts';

/**
 * Makes the demo's world by the real rules: the team and the sources go into the store, everything else
 * happens through the API as the person who does it. Leaves the clock at the demo's start.
 */
export async function seedWorld(into: {
  api: DemoApi;
  store: Store;
  clock: SettableClock;
  switches: Pick<Switches, 'breakNextPost'>;
}): Promise<void> {
  const { api, store, clock, switches } = into;
  await seedTeam(store);
  const agenda = createAgenda(clock);
  const stage = {
    api,
    call: apiCaller(api),
    store,
    agenda,
    now: () => clock.now(),
    failNextPost: () => switches.breakNextPost('fails'),
  };
  for (const story of allStories) play(stage, story);
  await agenda.runAll();
  await readUntilLastEvening(store);
  clock.set(demoStart);
}

/** The people and the connected channels, before any customer wrote. */
export async function seedTeam(store: Store): Promise<void> {
  await store.write(async (tx) => {
    for (const person of people) await tx.people.put(person);
    for (const source of sources) await tx.sources.put(source);
  });
}
