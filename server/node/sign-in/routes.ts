import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { rightsSchema, roleSchema } from '#contract/person.ts';
import { ApiError } from '../../api/errors.ts';
import { requireRole } from '../../api/guard.ts';
import { parsedBody } from '../parsed-body.ts';
import type { Accounts } from './accounts.ts';

const inviteInput = z.strictObject({
  role: roleSchema,
  /** Null: every source. */
  rights: rightsSchema.nullable().default(null),
});
const acceptInput = z.strictObject({
  token: z.string().min(1).max(100),
  name: z.string().trim().min(1).max(200),
  email: z.email().max(200),
  password: z.string().min(12).max(128),
  tz: z.string().max(64).default('Europe/Moscow'),
});

/** How people come in: better-auth's own addresses, which ways there are, and invitations. */
export function signInRoutes(accounts: Accounts) {
  const app = new Hono();
  app.use('/api/auth/*', bodyLimit({ maxSize: 64 * 1024 }));
  app.use('/api/invitations/*', bodyLimit({ maxSize: 64 * 1024 }));
  app.get('/api/sign-in', (c) => c.json(accounts.ways));
  app.all('/api/auth/*', (c) => accounts.handle(c.req.raw));
  app.post('/api/invitations', async (c) => {
    const person = await accounts.personOf(c.req.raw);
    if (!person) throw new ApiError('unauthenticated', 'Sign in first.');
    requireRole(person, ['admin']);
    const { role, rights } = await parsedBody(inviteInput, c.req.raw);
    return c.json({ link: await accounts.invite(role, rights ?? undefined) }, 201);
  });
  app.post('/api/invitations/accept', async (c) => {
    if (!accounts.ways.password) throw new ApiError('forbidden', 'Nobody has a password here.');
    await accounts.accept(await parsedBody(acceptInput, c.req.raw));
    return c.body(null, 204);
  });
  return app;
}
