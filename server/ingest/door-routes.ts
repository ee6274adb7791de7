import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { doorInput, doorPreviewInput, type DoorPreview, type ShownDoor } from '#contract/door.ts';
import { mentionUpsertSchema } from '#contract/mention.ts';
import type { Person } from '#contract/person.ts';
import type { Deps } from '../api/context.ts';
import { ApiError, notFound } from '../api/errors.ts';
import { requireRole } from '../api/guard.ts';
import type { Connectors } from '../connect/run-connectors.ts';
import { parsedBody } from '../node/parsed-body.ts';
import type { Database } from '../store/postgres/database.ts';
import { adapt, withinRights } from './adapt.ts';
import type { Door } from './door.ts';
import type { Doors } from './doors.ts';
import { latest } from './raw-events.ts';

const SHOWN_DELIVERIES = 20;

export interface DoorParts {
  db: Database;
  deps: Deps;
  doors: Doors;
  connectors: Pick<Connectors, 'healthOf'>;
  personOf(request: Request): Promise<Person | undefined>;
  wallClock: () => number;
}

/** Where an admin opens, changes and closes the ways in. */
export function doorRoutes({ db, deps, doors, connectors, personOf, wallClock }: DoorParts) {
  const app = new Hono<{ Variables: { person: Person } }>();
  const addresses = ['/api/doors', '/api/doors/*'];
  for (const address of addresses) {
    app.use(address, bodyLimit({ maxSize: 256 * 1024 }), async (c, next) => {
      const person = await personOf(c.req.raw);
      if (!person) throw new ApiError('unauthenticated', 'Sign in first.');
      requireRole(person, ['admin']);
      c.set('person', person);
      return next();
    });
  }
  const tell = (c: Context, sourceId: string, door: string) =>
    deps.store.write((tx) =>
      tx.log.append({
        at: deps.clock.now(),
        type: 'source.changed',
        actorId: c.get('person').id,
        subjectId: sourceId,
        data: { door },
      }),
    );

  app.get('/api/doors', async (c) => c.json({ doors: (await doors.all()).map(shown) }));
  app.post('/api/doors/preview', async (c) => {
    const { adapter, profile, sample } = await parsedBody(doorPreviewInput, c.req.raw);
    return c.json(preview(adapter, profile, sample));
  });
  app.get('/api/doors/:source/deliveries', async (c) => {
    const sourceId = c.req.param('source');
    const deliveries = await latest(db, sourceId, SHOWN_DELIVERIES);
    return c.json({ deliveries, connector: connectors.healthOf(sourceId) ?? null });
  });
  app.put('/api/doors/:source', async (c) => {
    const input = await parsedBody(doorInput, c.req.raw);
    const sourceId = c.req.param('source');
    if (!(await deps.store.read((tx) => tx.sources.get(sourceId)))) throw notFound('source');
    const { door, secret } = await doors.set(sourceId, input);
    await tell(c, sourceId, 'set');
    return c.json({ door: shown(door), secret });
  });
  app.post('/api/doors/:source/rotate', async (c) => {
    const sourceId = c.req.param('source');
    const rotated = await doors.rotate(sourceId, new Date(wallClock()).toISOString());
    if (!rotated) throw notFound('door');
    await tell(c, sourceId, 'rotated');
    return c.json({ door: shown(rotated.door), secret: rotated.secret });
  });
  app.delete('/api/doors/:source', async (c) => {
    const sourceId = c.req.param('source');
    if (!(await doors.get(sourceId))) throw notFound('door');
    await doors.close(sourceId);
    await tell(c, sourceId, 'closed');
    return c.body(null, 204);
  });
  return app;
}

/** All of a door but its secrets. */
function shown({ id, profile, adapter, secrets }: Door): ShownDoor {
  const previousUntil = secrets.find(({ expiresAt }) => expiresAt !== null)?.expiresAt ?? null;
  return { sourceId: id, profile, adapter, isWeaker: profile !== 'signed', previousUntil };
}

/** What a body would become, without keeping anything. */
function preview(adapter: Door['adapter'], profile: Door['profile'], sample: string): DoorPreview {
  let body: unknown;
  try {
    body = JSON.parse(sample);
  } catch {
    return { unreadable: 'the sample is not valid JSON', entries: [] };
  }
  const adapted = adapt(adapter, body);
  if ('unreadable' in adapted) return { unreadable: adapted.unreadable, entries: [] };
  const entries = adapted.entries.map((entry) => {
    const allowed = withinRights(entry, profile === 'signed');
    if ('rejected' in allowed) return { mention: null, reason: allowed.rejected };
    const parsed = mentionUpsertSchema.safeParse(allowed.item);
    if (parsed.success) return { mention: parsed.data, reason: null };
    const [issue] = parsed.error.issues;
    return { mention: null, reason: `${issue?.path.join('.') || 'item'}: ${issue?.message}` };
  });
  return { unreadable: null, entries };
}
