import { createApi } from '#server/api/create-api.ts';
import { memoryStore } from '#server/store/memory/memory-store.ts';
import { demoClock } from '../in-page/demo-clock.ts';
import { demoOutbound } from '../simulator/demo-outbound.ts';
import { createSwitches } from '../simulator/switches.ts';
import { answerOverWire } from '../wire/answer.ts';
import type { FromPage, FromWorker, Wire } from '../wire/wire.ts';
import { personHeader } from '../world/call-api.ts';
import { buildCrowd } from '../world/crowd/build-crowd.ts';
import { seedWorld } from '../world/seed.ts';
import { demoStart } from '../world/times.ts';
import { keepWorld, readWorld } from './keep-world.ts';

const DELIVER_EVERY_MS = 500;
const UNDO_SECONDS = 10;

/** The real API over a memory store, with a world in it, answering what the page asks over the wire. */
export function makeWorld(wire: Wire): void {
  let lastId = 0;
  const store = memoryStore();
  const clock = demoClock();
  const switches = createSwitches();
  const api = createApi({
    store,
    clock,
    ids: { next: (prefix) => `${prefix}_${String(++lastId).padStart(6, '0')}` },
    outbound: demoOutbound(switches),
    undoSeconds: UNDO_SECONDS,
    identify: async (request) => request.headers.get(personHeader),
  });
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
      lastId = kept.lastId;
    } else await seedWorld({ api, store, clock, switches });
    if (crowd > 0) await buildCrowd(store, crowd, (share) => say({ say: 'progress', share }));
    clock.runFrom(now ?? kept?.now ?? demoStart);
    if (crowd === 0) keepWorld(store, clock, () => lastId);
    switches.subscribe(() => say({ say: 'next-post', weather: switches.get().nextPost }));
    answerOverWire(wire, (request) => api.app.fetch(request));
    setInterval(() => void api.deliverDue(), DELIVER_EVERY_MS);
    say({ say: 'ready', now: clock.now() });
  }
}
