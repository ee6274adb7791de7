import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { personHeader } from '../mocks/world/call-api.ts';
import { demoApi } from '../mocks/world/demo-api.ts';
import { people } from '../mocks/world/people.ts';
import { seedWorld } from '../mocks/world/seed.ts';
import { demoStart } from '../mocks/world/times.ts';

/**
 * The demo's world behind a port, so that several browsers share it. Whoever opens `/sit/p-dina` is
 * Dina from then on, by a cookie: for trying out and for journeys, never for the open network.
 */
export async function sharedWorld(): Promise<{ api: RequestListener; stop: () => void }> {
  const { api, store, clock, switches, keepDelivering } = demoApi(
    (request) => request.headers.get(personHeader) ?? personOfCookie(request.headers.get('cookie')),
  );
  await seedWorld({ api, store, clock, switches });
  clock.runFrom(demoStart);
  return {
    api: getRequestListener((request) => sitDown(request) ?? api.app.fetch(request)),
    stop: keepDelivering(),
  };
}

const cookieName = 'otklik-person';

function personOfCookie(cookies: string | null): string {
  const id = new RegExp(`(?:^|; )${cookieName}=([\\w-]+)`).exec(cookies ?? '')?.[1];
  return people.find((person) => person.id === id)?.id ?? people[0].id;
}

function sitDown(request: Request): Response | undefined {
  const id = /^\/sit\/([\w-]+)$/.exec(new URL(request.url).pathname)?.[1];
  if (id === undefined) return undefined;
  return new Response(null, {
    status: 302,
    headers: { location: '/', 'set-cookie': `${cookieName}=${id}; Path=/; HttpOnly; SameSite=Lax` },
  });
}
