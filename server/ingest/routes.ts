import { createHash } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Deps } from '../api/context.ts';
import type { Log } from '../node/request-log.ts';
import type { Database } from '../store/postgres/database.ts';
import type { Door } from './door.ts';
import type { Doors } from './doors.ts';
import { keepRaw, type Outcome } from './raw-events.ts';
import { takeDelivery } from './take-delivery.ts';
import { isAuthentic } from './verify.ts';

const MAX_BYTES = 1024 * 1024;
/** What waits behind these would only wait: the sender tries again. */
const MAX_UNDER_WAY = 40;
const RETRY_SECONDS = '2';

export interface IngestParts {
  db: Database;
  deps: Deps;
  doors: Doors;
  log: Log;
  /** The clock on the wall: a signature is dated by it whatever hour the demo plays. */
  wallClock: () => number;
}

/** Where monitoring systems, scripts and importers send what customers wrote. */
export function ingestRoutes(parts: IngestParts) {
  const app = new Hono();
  let underWay = 0;
  // By its address: what is said of every address is said of the console's and the chat's, too.
  app.use('/ingest/*', bodyLimit({ maxSize: MAX_BYTES, onError: (c) => c.body(null, 413) }));
  app.on('POST', ['/ingest/v1/:source', '/ingest/v1/:source/:token'], async (c) => {
    if (underWay >= MAX_UNDER_WAY) return c.body(null, 429, { 'retry-after': RETRY_SECONDS });
    underWay += 1;
    try {
      return await take(c, parts);
    } catch (error) {
      parts.log({ what: 'delivery not taken', error: nameOf(error) });
      return c.body(null, 503, { 'retry-after': RETRY_SECONDS });
    } finally {
      underWay -= 1;
    }
  });
  return { app, isTaking: () => underWay > 0 };
}

async function take(c: Context, { db, deps, doors, wallClock }: IngestParts): Promise<Response> {
  const sourceId = c.req.param('source') ?? '';
  // A compressed body could be larger than any limit once it is unpacked.
  if (c.req.header('content-encoding') !== undefined) return c.body(null, 415);
  const body = new Uint8Array(await c.req.arrayBuffer());
  const { headers } = c.req.raw;
  const door = await doors.get(sourceId);
  const now = wallClock();
  const knock = { body, headers, sourceId, pathToken: c.req.param('token') };
  const secrets = door ? doors.secretsOf(door, new Date(now).toISOString()) : [];
  if (!isAuthentic(door?.profile ?? 'signed', knock, secrets, now) || !door)
    return c.body(null, 401);
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(headers.get('content-type') ?? ''))
    return c.body(null, 415);

  const digest = createHash('sha256').update(body).digest('base64url');
  const key = keyOf(door, headers, digest);
  const receivedAt = new Date(now).toISOString();
  const kept = await keepRaw(db, { sourceId, key, digest, receivedAt, body });
  if (kept && kept.digest !== digest) return c.body(null, 409);
  if (kept?.outcome) return answer(c, kept.outcome);
  return answer(c, await takeDelivery(db, deps, door, { sourceId, key, body }));
}

/** Only a signed id is worth believing; else the same bytes are the same delivery. */
function keyOf(door: Door, headers: Headers, digest: string): string {
  return door.profile === 'signed' ? (headers.get('webhook-id') ?? digest) : digest;
}

function answer(c: Context, { status, body }: Outcome): Response {
  return c.json(body as object, status);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
