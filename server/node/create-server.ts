import { timingSafeEqual } from 'node:crypto';
import { Hono, type MiddlewareHandler } from 'hono';
import { createApi } from '../api/create-api.ts';
import type { Deps } from '../api/context.ts';
import { answerError } from '../api/errors.ts';
import { chatPage } from '../chat/chat-page.ts';
import type { ChatFiles } from '../chat/files/chat-files.ts';
import type { ChatIdentities } from '../chat/identity/chat-identities.ts';
import { chatRoutes } from '../chat/routes.ts';
import type { Connectors } from '../connect/run-connectors.ts';
import type { Doors } from '../ingest/doors.ts';
import { doorRoutes } from '../ingest/door-routes.ts';
import { ingestRoutes } from '../ingest/routes.ts';
import { sweepDeliveries } from '../ingest/sweep.ts';
import type { Database } from '../store/postgres/database.ts';
import { metrics } from './metrics.ts';
import { pageGuard } from './page-guard.ts';
import { requestLog, type Log } from './request-log.ts';
import { sameOrigin } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';
import { accountDesk } from './sign-in/account-desk.ts';
import { accountRoutes } from './sign-in/account-routes.ts';
import type { Accounts } from './sign-in/accounts.ts';
import { signInRoutes } from './sign-in/routes.ts';

export interface ServerParts extends Deps {
  db: Database;
  accounts: Accounts;
  doors: Doors;
  connectors: Connectors;
  publicUrl: string;
  chatIdentities: ChatIdentities | undefined;
  chatFiles: ChatFiles;
  log: Log;
  isReady(): Promise<boolean>;
  /** Answers what is neither the API nor about the server. */
  consoleFiles: MiddlewareHandler;
  metricsToken: string | undefined;
}

/** Then whoever writes and waits has the turn again. */
const ACCOUNTS_A_RUN = 20;
/** Deliveries come first: who is alike can be told a little later. */
const WHILE_TAKING = 2;

/** Console and API behind one address. */
export function createServer(parts: ServerParts) {
  const { db, accounts, doors, connectors, log, isReady, consoleFiles, metricsToken, ...deps } =
    parts;
  const { publicUrl, chatIdentities: identities, chatFiles } = deps;
  const desk = accountDesk(db, accounts.forget);
  const endSessions = async (personId: string) => void (await desk.endSessions(personId));
  const api = createApi({
    ...deps,
    endSessions,
    identify: accounts.identify,
    who: accounts.personOf,
  });
  const { presence, feeds } = api;
  const { observe, page } = metrics();
  const app = new Hono();
  app.onError(answerError);
  app.use(securityHeaders(publicUrl.startsWith('https:')), requestLog(log, observe));
  app.use('/api/*', sameOrigin(new URL(publicUrl).origin));
  app.get('/ready', async (c) =>
    (await isReady()) ? c.text('ready\n') : c.text('not yet\n', 503),
  );
  app.get('/metrics', async (c) => {
    if (!isAllowed(c.req.header('authorization'), metricsToken)) return c.text('Not found\n', 404);
    const { text, type } = await page();
    return c.body(text, 200, { 'content-type': type });
  });
  const ingest = ingestRoutes({ db, deps, doors, log, wallClock: Date.now });
  app.route('/', ingest.app);
  app.route('/', chatRoutes({ deps, presence, feeds, publicUrl, identities, files: chatFiles }));
  app.route('/', signInRoutes(accounts));
  app.route('/', accountRoutes({ deps, desk, personOf: accounts.personOf }));
  app.route(
    '/',
    doorRoutes({ db, deps, doors, connectors, personOf: accounts.personOf, wallClock: Date.now }),
  );
  app.all('/api/*', (c) => api.app.fetch(c.req.raw));
  app.get('/chat/:source', chatPage(deps.store), consoleFiles);
  app.get('*', pageGuard(accounts), consoleFiles);
  return {
    app,
    endFeeds: () => feeds.end(),
    deliverDue: api.deliverDue,
    noticeDue: () => api.noticeDue(ingest.isTaking() ? WHILE_TAKING : ACCOUNTS_A_RUN),
    eraseQuiet: api.eraseQuiet,
    sweepFiles: () => Promise.all([chatFiles.sweep(Date.now()), api.sweepFiles()]),
    sweep: () => sweepDeliveries({ db, deps, doors, connectors, log }, Date.now()),
  };
}

/** Metrics are for whoever has the token; without one there are none. */
function isAllowed(header: string | undefined, token: string | undefined): boolean {
  if (token === undefined || header === undefined) return false;
  const [given, wanted] = [Buffer.from(header), Buffer.from(`Bearer ${token}`)];
  return given.byteLength === wanted.byteLength && timingSafeEqual(given, wanted);
}
