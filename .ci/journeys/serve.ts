import type { Outbound } from '../../server/api/context.ts';
import { consoleFiles } from '../../server/node/console-files.ts';
import { runServer } from '../../server/node/run-server.ts';
import { readSettings } from '../../server/node/settings.ts';
import { demoFiles } from '../../mocks/files/demo-files.ts';
import { demoClock } from '../../mocks/in-page/demo-clock.ts';
import { letCustomerWrite } from '../../mocks/simulator/customer.ts';
import { demoOutbound } from '../../mocks/simulator/demo-outbound.ts';
import { createSwitches } from '../../mocks/simulator/switches.ts';
import { type AskableApi, personHeader } from '../../mocks/world/call-api.ts';
import { ERASE_EVERY_MS } from '../../mocks/world/demo-api.ts';
import type { Answer, Call, Orders } from './orders.ts';
import { readSeats } from './seats.ts';

/**
 * Servers as `npm start` runs them, one after another, in a process of their own: with the demo's way out
 * and a clock that whoever started it moves.
 */
const files = consoleFiles('dist');
const switches = createSwitches();
const outbound: Outbound = demoOutbound(switches);
const clock = demoClock();
let server: Awaited<ReturnType<typeof runServer>> | undefined;
let address = '';
let api: AskableApi;

const orders: Orders = {
  async start({ settings, database, now }) {
    switches.breakNextPost('works');
    clock.runFrom(now);
    server = await runServer({
      settings: readSettings(settings),
      log: ({ what, error }) => {
        if (error !== undefined) process.stderr.write(`${what}: ${error}\n`);
      },
      consoleFiles: files,
      outbound,
      files: demoFiles,
      eraseEveryMs: ERASE_EVERY_MS,
      prepare: async () => clock,
    });
    address = `http://localhost:${settings.PORT}`;
    api = askedAs(cookiesOf(database));
  },
  async stop() {
    await server?.stop();
  },
  async skip({ ms }) {
    clock.skip(ms);
  },
  async runFrom({ now }) {
    clock.runFrom(now);
  },
  async failNextPost() {
    switches.breakNextPost('fails');
  },
  async letCustomerWrite({ threadId, text }) {
    const result = await letCustomerWrite(api, threadId, text, clock.now());
    if (result?.code !== 'accepted') throw new Error(`The customer was not heard: ${threadId}`);
  },
};

process.on('message', ({ id, order, given }: Call) => {
  void (orders[order] as (given: unknown) => Promise<void>)(given)
    .then(() => undefined, String)
    .then((error) => process.send?.({ id, error } satisfies Answer));
});
process.on('disconnect', () => process.exit());

type Cookies = ReadonlyMap<string | null, string>;

function cookiesOf(kind: Parameters<typeof readSeats>[0]): Cookies {
  const seats = readSeats(kind) ?? [];
  return new Map(seats.map(({ personId, cookie }) => [personId, `${cookie.name}=${cookie.value}`]));
}

/** The demo's hands name who they are; here that takes a session. */
function askedAs(cookies: Cookies): AskableApi {
  return {
    app: {
      request(asked, init) {
        const headers = new Headers(init.headers);
        headers.set('cookie', cookies.get(headers.get(personHeader)) ?? '');
        return fetch(new URL(new URL(asked).pathname, address), { ...init, headers });
      },
    },
  };
}
