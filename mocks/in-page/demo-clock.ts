import { demoStart } from '../world/times.ts';

/** The demo's now: fixed while the world is made, then it runs on, and it can be moved ahead. */
export function demoClock() {
  let fixed: string | undefined = demoStart;
  let offsetMs = 0;
  return {
    now: () => fixed ?? new Date(Date.now() + offsetMs).toISOString(),
    /** Stands still at that moment. */
    set(instant: string) {
      fixed = instant;
    },
    /** Runs on from that moment. */
    runFrom(instant: string) {
      offsetMs = Date.parse(instant) - Date.now();
      fixed = undefined;
    },
    skip(ms: number) {
      offsetMs += ms;
    },
  };
}

export type DemoClock = ReturnType<typeof demoClock>;
