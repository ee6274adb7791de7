import { answerOverWire } from '../wire/answer.ts';
import type { FromPage, FromWorker, Wire } from '../wire/wire.ts';
import { personHeader } from '../world/call-api.ts';
import { buildCrowd } from '../world/crowd/build-crowd.ts';
import { demoApi } from '../world/demo-api.ts';
import { seedWorld } from '../world/seed.ts';
import { demoStart } from '../world/times.ts';
import { keepWorld, readWorld } from './keep-world.ts';

/** The real API over a memory store, with a world in it, answering what the page asks over the wire. */
export function makeWorld(wire: Wire): void {
  const { api, store, clock, switches, lastId, countFrom, keepDelivering } = demoApi((request) =>
    request.headers.get(personHeader),
  );
  const say = (message: FromWorker) => wire.postMessage(message, []);

  wire.addEventListener('message', ({ data }: MessageEvent<FromPage>) => {
    if (data.say === 'start') void start(data.options);
    if (data.say === 'skip') clock.skip(data.ms);
    if (data.say === 'next-post') switches.breakNextPost(data.weather);
  });

  async function start({ crowd, now }: { crowd: number; now: string | null }): Promise<void> {
    // A crowd is made faster than it could be kept.
    const kept = crowd > 0 ? undefined : await readWorld();
    if (kept) {
      store.restore(kept.snapshot);
      countFrom(kept.lastId);
    } else await seedWorld({ api, store, clock, switches });
    if (crowd > 0) await buildCrowd(store, crowd, (share) => say({ say: 'progress', share }));
    clock.runFrom(now ?? kept?.now ?? demoStart);
    if (crowd === 0) keepWorld(store, clock, lastId);
    switches.subscribe(() => say({ say: 'next-post', weather: switches.get().nextPost }));
    answerOverWire(wire, (request) => api.app.fetch(request));
    keepDelivering();
    say({ say: 'ready', now: clock.now() });
  }
}
