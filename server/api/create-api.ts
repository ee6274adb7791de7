import type { Context, Next } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { allowed } from './access/allowed.ts';
import { attachmentRoutes } from './attachments/routes.ts';
import { calendarRoutes } from './calendars/routes.ts';
import { caseRoutes } from './cases/routes.ts';
import { bulkRoutes } from './bulk/routes.ts';
import { customerRoutes } from './customers/routes.ts';
import type { ApiEnv, Deps, Identify } from './context.ts';
import { answerError, ApiError, notFound, unsupportedMediaType } from './errors.ts';
import { Feeds } from './events/feeds.ts';
import { eventRoutes } from './events/routes.ts';
import { guidanceRoutes } from './guidance/routes.ts';
import { noticeDue } from './hints/notice-likeness.ts';
import { hintRoutes } from './hints/routes.ts';
import { invitationRoutes } from './invitations/routes.ts';
import { linkRoutes } from './links/routes.ts';
import { measureRoutes } from './measures/routes.ts';
import { mentionRoutes } from './mentions/routes.ts';
import { router } from './openapi.ts';
import { remindOverdue } from './parts/remind-overdue.ts';
import { partRoutes } from './parts/routes.ts';
import { PresenceHub } from './presence/presence-hub.ts';
import { postRoutes } from './posts/routes.ts';
import { presenceRoutes } from './presence/routes.ts';
import { promiseRoutes } from './promises/routes.ts';
import { deliverDue } from './replies/deliver-due.ts';
import { recoverStuck } from './replies/recover-stuck.ts';
import { replyRoutes } from './replies/routes.ts';
import { replyFileRoutes, uploads } from './reply-files/routes.ts';
import { sweepFiles } from './reply-files/sweep-files.ts';
import { eraseQuiet } from './retention/erase-quiet.ts';
import { retentionRoutes } from './retention/routes.ts';
import { whoAsks, type WhoAsks } from './signed-in.ts';
import { savedViewRoutes } from './saved-views/routes.ts';
import { sourceRoutes } from './sources/routes.ts';
import { teamRoutes } from './team/routes.ts';
import { factRoutes } from './facts/routes.ts';
import { waveRoutes } from './waves/routes.ts';
import { threadRoutes } from './threads/routes.ts';

export interface ApiOptions extends Deps {
  identify: Identify;
  /** Who asks, where that is remembered for a while; left out, every request asks `identify`. */
  who?: WhoAsks;
}

const MAX_BODY_BYTES = 1024 * 1024;
const isJson = /^application\/json\s*(?:;|$)/i;
const openPaths = new Set(['/api/health', '/api/openapi.json']);

/** The whole API as one web-standard app: the demo runs it inside the page, the server on a port. */
export function createApi({ identify, who, ...deps }: ApiOptions) {
  const app = router();
  const presence = new PresenceHub(deps.clock);
  const feeds = new Feeds();
  const whoNow = whoAsks(deps, identify);
  app.onError(answerError);
  app.notFound((c) => answerError(notFound('address'), c));
  app.use('/api/*', tellTheTime(deps), limitBody(), onlyJson);
  app.use('/api/*', signedIn(who ?? whoNow), allowed(deps));
  const routed = app
    .route('/api', teamRoutes(deps))
    .route('/api', sourceRoutes(deps))
    .route('/api', calendarRoutes(deps))
    .route('/api', measureRoutes(deps))
    .route('/api', mentionRoutes(deps))
    .route('/api', threadRoutes(deps))
    .route('/api', attachmentRoutes(deps))
    .route('/api', customerRoutes(deps))
    .route('/api', retentionRoutes(deps))
    .route('/api', factRoutes(deps))
    .route('/api', waveRoutes(deps))
    .route('/api', linkRoutes(deps))
    .route('/api', hintRoutes(deps))
    .route('/api', caseRoutes(deps))
    .route('/api', invitationRoutes(deps))
    .route('/api', promiseRoutes(deps))
    .route('/api', partRoutes(deps))
    .route('/api', replyRoutes(deps))
    .route('/api', postRoutes(deps))
    .route('/api', replyFileRoutes(deps))
    .route('/api', guidanceRoutes(deps))
    .route('/api', bulkRoutes(deps))
    .route('/api', savedViewRoutes(deps))
    .route('/api', eventRoutes({ deps, presence, whoNow, feeds }))
    .route('/api', presenceRoutes(deps, presence))
    .get('/api/health', (c) => c.json({ ok: true }, 200));
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Otklik',
      version: '1',
      description: 'Customer care in public: threads, cases, promises.',
    },
  });
  return {
    app: routed,
    /** Who has which thread before them. */
    presence,
    /** Ended before a process closes its store: whoever follows live goes on at another. */
    feeds,
    noticeDue: (limit: number) => noticeDue(deps, limit),
    /** What the policy of retention says: some of those who have been silent for long are erased. */
    eraseQuiet: () => eraseQuiet(deps),
    sweepFiles: () => sweepFiles(deps),
    /** What the clock brings about: held replies go out, lost ones are owned up to, overdue questions are told. */
    async deliverDue() {
      await recoverStuck(deps);
      await remindOverdue(deps);
      return deliverDue(deps);
    },
  };
}

/** The type behind the console's typed client. */
export type ApiType = ReturnType<typeof createApi>['app'];

/** Consoles follow this clock, so that a wrong clock on a desk breaks no promise. */
function tellTheTime(deps: Deps) {
  return async (c: Context, next: Next) => {
    await next();
    c.res.headers.set('otklik-now', deps.clock.now());
  };
}

function signedIn(who: WhoAsks) {
  return async (c: Context<ApiEnv>, next: Next) => {
    if (openPaths.has(c.req.path)) return next();
    const person = await who(c.req.raw);
    if (!person) throw new ApiError('unauthenticated', 'Sign in first.');
    c.set('person', person);
    return next();
  };
}

function limitBody() {
  const small = bodyLimit({ maxSize: MAX_BODY_BYTES, onError: tooLarge(MAX_BODY_BYTES) });
  const large = bodyLimit({ maxSize: uploads.maxBytes, onError: tooLarge(uploads.maxBytes) });
  return (c: Context, next: Next) => (isUpload(c) ? large : small)(c, next);
}

function isUpload(c: Context): boolean {
  return uploads.is(c.req.path, c.req.method);
}

async function onlyJson(c: Context, next: Next) {
  const type = c.req.header('content-type') ?? '';
  const hasBody = c.req.method === 'POST' || c.req.method === 'PUT' || c.req.method === 'PATCH';
  const isEmpty = !type && (c.req.header('content-length') ?? '0') === '0';
  const isTaken = isUpload(c) ? uploads.takes(type) : isJson.test(type);
  if (hasBody && !isEmpty && !isTaken) throw unsupportedMediaType();
  return next();
}

function tooLarge(maxBytes: number) {
  return (): never => {
    const mebibytes = maxBytes / 1024 / 1024;
    const message = `The body is larger than ${mebibytes} MiB; nothing was kept.`;
    throw new ApiError('payload_too_large', message, { details: { maxBytes } });
  };
}
