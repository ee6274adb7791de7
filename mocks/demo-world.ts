import { showProgress } from './in-page/build-progress.ts';
import { currentPerson } from './in-page/current-person.ts';
import { demoClock } from './in-page/demo-clock.ts';
import { forgetCrowd, type DemoOptions } from './in-page/demo-options.ts';
import { intercept } from './in-page/intercept.ts';
import { forgetWorld } from './in-worker/keep-world.ts';
import { startSimulator } from './simulator/start-simulator.ts';
import { createSwitches } from './simulator/switches.ts';
import { fetchOverWire } from './wire/ask.ts';
import type { FromPage, FromWorker } from './wire/wire.ts';
import { personHeader } from './world/call-api.ts';
import { chance } from './world/crowd/chance.ts';

/** The real API over a memory store, with a world in it: made in a worker, asked by the requests of this page. */
export async function startDemoWorld(options: DemoOptions) {
  const worker = new Worker(new URL('./in-worker/demo-worker.ts', import.meta.url), {
    type: 'module',
  });
  const say = (message: FromPage) => worker.postMessage(message, []);
  const clock = demoClock();
  const person = currentPerson(options.personId);
  const switches = switchesOf(worker, say);
  const ask = fetchOverWire(worker);
  const api = {
    app: {
      fetch: ask,
      request: (address: string, init: RequestInit) => ask(new Request(address, init)),
    },
  };
  say({ say: 'start', options: { crowd: options.crowd, now: options.now } });
  const ready = whenReady(worker, options.crowd > 0 ? showProgress() : undefined);
  const [now] = await Promise.all([
    ready,
    // The world's own people say who they are; requests of the page come from who sits here.
    // Beside its own headers: what asks for a picture may carry none of ours.
    intercept((request) => ask(request, [[personHeader, person.get()]]), switches),
  ]);
  clock.runFrom(now);
  const simulator = startSimulator({ api, clock, random: chance(20_261_118).share });
  if (!options.isSimulatorOn) simulator.pause();
  return {
    api,
    clock: {
      now: clock.now,
      skip(ms: number) {
        clock.skip(ms);
        say({ say: 'skip', ms });
      },
    },
    switches,
    simulator,
    person,
    /** Begins the world anew, as on a first visit. */
    async reset() {
      // Or it would keep what is to be forgotten.
      worker.terminate();
      forgetCrowd();
      await forgetWorld();
      location.assign('/');
    },
    /** Begins anew with so many customers that nothing may be slow. */
    fill() {
      location.assign('/?demo-size=100k');
    },
  };
}

export type DemoWorld = Awaited<ReturnType<typeof startDemoWorld>>;

/** Answers the world's time when it is made. */
function whenReady(worker: Worker, progress: Promise<(share: number) => void> | undefined) {
  return new Promise<string>((resolve, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.say === 'progress') void progress?.then((show) => show(data.share));
      if (data.say !== 'ready') return;
      performance.mark('otklik-store-ready');
      resolve(data.now);
    });
  });
}

/** The switches of this page; what the next post meets is settled in the worker, which posts. */
function switchesOf(worker: Worker, say: (message: FromPage) => void) {
  const switches = createSwitches();
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.say === 'next-post') switches.breakNextPost(data.weather);
  });
  return {
    ...switches,
    breakNextPost(weather: Parameters<typeof switches.breakNextPost>[0]) {
      switches.breakNextPost(weather);
      say({ say: 'next-post', weather });
    },
  };
}
