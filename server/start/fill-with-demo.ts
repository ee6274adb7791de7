import { randomBytes } from 'node:crypto';
import type { Clock } from '../api/context.ts';
import { noFiles } from '../api/attachments/no-files.ts';
import { createApi } from '../api/create-api.ts';
import { ids } from '../node/ids.ts';
import type { Accounts } from '../node/sign-in/accounts.ts';
import type { Store } from '../store/store.ts';

/** The invented team and its customers, made by the API's own rules. Answers how its people sign in. */
export async function fillWithDemo(
  store: Store,
  accounts: Accounts,
): Promise<{ emails: string[]; password: string } | undefined> {
  if (!(await accounts.isEmpty())) return undefined;
  const [{ seedWorld }, { people }, { demoOutbound }, { createSwitches }, { personHeader }] =
    await Promise.all([
      import('#mocks/world/seed.ts'),
      import('#mocks/world/people.ts'),
      import('#mocks/simulator/demo-outbound.ts'),
      import('#mocks/simulator/switches.ts'),
      import('#mocks/world/call-api.ts'),
    ]);
  let now = new Date().toISOString();
  const clock = {
    now: () => now,
    set(instant: string) {
      now = instant;
    },
  };
  const switches = createSwitches();
  const api = createApi({
    store,
    clock,
    ids,
    files: noFiles,
    outbound: demoOutbound(switches),
    undoSeconds: 10,
    identify: async (request) => request.headers.get(personHeader),
  });
  await seedWorld({ api, store, clock, switches });
  const password = randomBytes(9).toString('base64url');
  for (const { id, name } of people)
    await accounts.add({ personId: id, name, email: `${id}@demo.example`, password });
  return { emails: people.map(({ id }) => `${id}@demo.example`), password };
}

/** The demo's hours go on from the last thing that happened in it. */
export async function clockAfter(store: Store): Promise<Clock> {
  const { demoStart } = await import('#mocks/world/times.ts');
  const [last] = await store.log.since((await store.log.head()) - 1, 1);
  const from = last && last.at > demoStart ? last.at : demoStart;
  const ahead = Date.parse(from) - Date.now();
  return { now: () => new Date(Date.now() + ahead).toISOString() };
}
