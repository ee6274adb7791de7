import { Hono } from 'hono';
import type { EventType } from '#contract/event.ts';
import type { Person } from '#contract/person.ts';
import type { Deps } from '../../api/context.ts';
import { ApiError, notFound } from '../../api/errors.ts';
import { requireRole } from '../../api/guard.ts';
import type { AccountDesk } from './account-desk.ts';

interface AccountParts {
  deps: Pick<Deps, 'store' | 'clock'>;
  desk: AccountDesk;
  personOf(request: Request): Promise<Person | undefined>;
}

/** What an admin does for people who cannot sign in, or must not any more. */
export function accountRoutes({ deps, desk, personOf }: AccountParts) {
  const app = new Hono<{ Variables: { admin: Person } }>();
  for (const address of ['/api/accounts', '/api/accounts/*'])
    app.use(address, async (c, next) => {
      const person = await personOf(c.req.raw);
      if (!person) throw new ApiError('unauthenticated', 'Sign in first.');
      requireRole(person, ['admin']);
      c.set('admin', person);
      return next();
    });

  const tell = (type: EventType, admin: Person, personId: string, data = {}) =>
    deps.store.write((tx) =>
      tx.log.append({
        at: deps.clock.now(),
        type,
        actorId: admin.id,
        subjectId: personId,
        data,
      }),
    );

  const known = async (personId: string) => {
    if (!(await deps.store.read((tx) => tx.people.get(personId)))) throw notFound('person');
    return personId;
  };

  app.get('/api/accounts', async (c) => c.json({ accounts: await desk.all(new Date()) }));
  app.post('/api/accounts/:person/end-sessions', async (c) => {
    const personId = await known(c.req.param('person'));
    const sessions = await desk.endSessions(personId);
    await tell('person.signed-out', c.var.admin, personId, { sessions });
    return c.body(null, 204);
  });
  app.post('/api/accounts/:person/reset-second-factor', async (c) => {
    const personId = await known(c.req.param('person'));
    if (!(await desk.resetSecondFactor(personId)))
      throw new ApiError('wrong_state', 'This person has no second factor.');
    // Whoever had it may have a session as well.
    await desk.endSessions(personId);
    await tell('person.factor-reset', c.var.admin, personId);
    return c.body(null, 204);
  });
  return app;
}
