import { createApi } from '#server/api/create-api.ts';
import { memoryStore } from '#server/store/memory/memory-store.ts';
import { demoClock } from '../in-page/demo-clock.ts';
import { demoFiles } from '../files/demo-files.ts';
import { demoOutbound } from '../simulator/demo-outbound.ts';
import { createSwitches } from '../simulator/switches.ts';

const DELIVER_EVERY_MS = 500;
/** Often, because in the demo's world years go by at a press. */
export const ERASE_EVERY_MS = 2_000;
const UNDO_SECONDS = 10;

/**
 * The real API over an empty memory store, with the demo's clock and its outbound channels.
 * `identify` answers the id of the person who asks; null refuses the request with 401.
 */
export function demoApi(identify: (request: Request) => string | null) {
  let lastId = 0;
  const store = memoryStore();
  const clock = demoClock();
  const switches = createSwitches();
  const api = createApi({
    store,
    clock,
    ids: { next: (prefix) => `${prefix}_${String(++lastId).padStart(6, '0')}` },
    outbound: demoOutbound(switches),
    files: demoFiles,
    undoSeconds: UNDO_SECONDS,
    identify: async (request) => identify(request),
  });
  return {
    api,
    store,
    clock,
    switches,
    lastId: () => lastId,
    /** Goes on counting ids after the one a kept world ended with. */
    countFrom(id: number) {
      lastId = id;
    },
    /** Sends what is due, erases whose time is over and drops files left over, from now on. Answers how to stop it. */
    keepDelivering(): () => void {
      const delivering = setInterval(() => void api.deliverDue(), DELIVER_EVERY_MS);
      const erasing = setInterval(() => void api.eraseQuiet(), ERASE_EVERY_MS);
      const sweeping = setInterval(() => void api.sweepFiles(), ERASE_EVERY_MS);
      return () => {
        clearInterval(delivering);
        clearInterval(erasing);
        clearInterval(sweeping);
      };
    },
  };
}
