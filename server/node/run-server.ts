import type { MiddlewareHandler } from 'hono';
import type { Clock, Deps, Files, Outbound } from '../api/context.ts';
import { createServer } from './create-server.ts';
import { sqlChatFiles } from '../chat/files/sql-chat-files.ts';
import { withChatFiles } from '../chat/files/with-chat-files.ts';
import { chatIdentities } from '../chat/identity/chat-identities.ts';
import { hostTrustOf } from '../chat/identity/identity-settings.ts';
import { withOwnChat } from '../chat/own-chat.ts';
import { readConnectors } from '../connect/read-connectors.ts';
import { runConnectors } from '../connect/run-connectors.ts';
import { doors as openDoors } from '../ingest/doors.ts';
import { again } from './again.ts';
import { ids } from './ids.ts';
import { keyring } from './keyring.ts';
import { listen } from './listen.ts';
import { openStore } from './open-store.ts';
import type { Store } from '../store/store.ts';
import type { Log } from './request-log.ts';
import { keptSecret } from './secret.ts';
import type { Settings } from './settings.ts';
import { teamAccounts, type Accounts } from './sign-in/accounts.ts';
import { discovered } from './sign-in/oidc/discovery.ts';
import { providerOf } from './sign-in/oidc/provider-settings.ts';
import { tellingOfPeople } from './sign-in/people-changed.ts';
import { rememberWhoAsks } from './sign-in/remember-who-asks.ts';
import { systemClock } from './system-clock.ts';

const GRACE_MS = 10_000;

export interface RunOptions {
  settings: Settings;
  log: Log;
  consoleFiles: MiddlewareHandler;
  outbound: Outbound;
  files: Files;
  /** The pause between looks at who has been silent for too long; a minute where it is left out. */
  eraseEveryMs?: number | undefined;
  /** Once the database is open and before anybody can ask. Answers the clock where it is not the real one. */
  prepare?: ((store: Store, accounts: Accounts) => Promise<Clock>) | undefined;
}

/** One process of the server, from opening its store to its graceful end. */
export async function runServer(options: RunOptions) {
  const { settings, log, consoleFiles, outbound, files, eraseEveryMs = 60_000, prepare } = options;
  const provider = providerOf(settings);
  const discover = provider && discovered(provider.issuer, log);
  await discover?.();
  const open = await openStore(settings);
  const { db } = open;
  const memory = rememberWhoAsks(open.heard);
  const store = tellingOfPeople(open.store, memory.forget);
  const publicUrl = settings.PUBLIC_URL?.replace(/\/$/, '') ?? `http://localhost:${settings.PORT}`;
  const secret = settings.SECRET ?? (await keptSecret(settings.DATA_DIR));
  const accounts = await teamAccounts(
    {
      secret,
      takesPasswords: settings.PASSWORD_SIGN_IN === 'on',
      oidc: provider && discover && { provider, discover },
    },
    { db, store, clock: systemClock, ids, publicUrl, memory },
  );
  const doors = openDoors(db, keyring([secret, ...settings.PREVIOUS_SECRETS]));
  await doors.sealAnew();
  const clock = (await prepare?.(store, accounts)) ?? systemClock;
  const trust = hostTrustOf(settings);
  const chatFiles = sqlChatFiles(db);
  const { UNDO_SECONDS: undoSeconds } = settings;
  const base = {
    store,
    clock,
    ids,
    files: withChatFiles(files, chatFiles),
    undoSeconds,
    publicUrl,
  };
  const deps: Deps = { ...base, outbound: withOwnChat(outbound, store) };
  const connectors = runConnectors({
    db,
    deps,
    connectors: readConnectors(settings.CONNECTORS, [secret, ...settings.PREVIOUS_SECRETS]),
    log,
  });
  const { app, endFeeds, deliverDue, noticeDue, eraseQuiet, sweep, sweepFiles } = createServer({
    ...base,
    outbound: connectors.outbound(deps.outbound),
    db,
    doors,
    connectors,
    chatFiles,
    accounts,
    chatIdentities: trust && chatIdentities({ trust, db, secret }),
    log,
    isReady: open.isReady,
    consoleFiles,
    metricsToken: settings.METRICS_TOKEN,
  });
  const { port, stop } = await listen(app, {
    port: settings.PORT,
    host: settings.HOST,
    proxyHops: settings.PROXY_HOPS,
  });
  await connectors.start();
  const stopDelivering = again(deliverDue, { everyMs: 500, what: 'delivery', log });
  const stopSweeping = again(sweep, { everyMs: 30_000, what: 'sweep', log });
  const stopErasing = again(eraseQuiet, { everyMs: eraseEveryMs, what: 'retention', log });
  const stopSweepingFiles = again(sweepFiles, { everyMs: 3_600_000, what: 'file sweep', log });
  const stopTidying = again(open.tidy, { everyMs: 3_600_000, what: 'tidying', log });
  const stopNoticing = again(noticeDue, { everyMs: 200, what: 'likeness', log });
  return {
    port,
    publicUrl,
    accounts,
    doors,
    store,
    async stop() {
      await Promise.all([
        stop(GRACE_MS),
        endFeeds(),
        stopDelivering(),
        stopSweeping(),
        stopErasing(),
        stopSweepingFiles(),
        stopTidying(),
        stopNoticing(),
        connectors.stop(),
      ]);
      await open.close();
    },
  };
}
