import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '#contract/person.ts';
import { outsideFiles } from './files/outside-files.ts';
import { noConnectors } from './no-connectors.ts';
import { runServer } from './run-server.ts';
import { readSettings } from './settings.ts';

export const roles: readonly Role[] = ['agent', 'lead', 'expert', 'admin'];

export type Ask = (
  role: Role | null,
  method: string,
  path: string,
  init?: { body?: string; headers?: Record<string, string> },
) => Promise<Response>;

/** A server as it runs, in a folder of its own, with somebody of each role signed in. */
export async function startAttacked() {
  const folder = await mkdtemp(join(tmpdir(), 'otklik-attack-'));
  const server = await runServer({
    settings: readSettings({ PORT: '0', DATA_DIR: folder }),
    log: () => undefined,
    consoleFiles: async () => new Response('console'),
    outbound: noConnectors,
    files: outsideFiles(),
  });
  const cookies: Partial<Record<Role, string>> = {};
  const ask: Ask = (role, method, path, { body, headers } = {}) =>
    fetch(`http://127.0.0.1:${server.port}${path}`, {
      method,
      headers: {
        ...(role === null ? {} : { cookie: cookies[role] ?? '' }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
  for (const role of roles) {
    const token = (await server.accounts.invite(role)).split('#')[1] ?? '';
    cookies[role] = await comeIn(ask, role, token);
  }
  return {
    server,
    ask,
    cookieOf: (role: Role) => cookies[role] ?? '',
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Somebody with this role, signed in; the session's cookie. */
async function comeIn(ask: Ask, role: Role, token: string): Promise<string> {
  const account = { email: `${role}@bank.example`, password: 'correct horse battery' };
  const invited = { ...account, token, name: role };
  await ask(null, 'POST', '/api/invitations/accept', { body: JSON.stringify(invited) });
  const signedIn = await ask(null, 'POST', '/api/auth/sign-in/email', {
    body: JSON.stringify(account),
  });
  const set = signedIn.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return set.join('; ');
}
