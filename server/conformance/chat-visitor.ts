import { type JWTPayload, SignJWT } from 'jose';
import type { ChatMessage, ChatMessageInput, OpenChatInput, OpenedChat } from '#contract/chat.ts';
import { PresenceHub } from '#server/api/presence/presence-hub.ts';
import { chatRoutes } from '#server/chat/routes.ts';
import { noFiles } from '#server/api/attachments/no-files.ts';
import { hostTokens } from '#server/chat/identity/host-token.ts';
import { passes } from '#server/chat/identity/pass.ts';
import type { ChatFiles } from '#server/chat/files/chat-files.ts';
import { withChatFiles } from '#server/chat/files/with-chat-files.ts';
import type { Harness } from './harness.ts';

interface Told<T> {
  status: number;
  body: T;
  headers: Headers;
}

/** A browser of a customer, with its cookies. */
export interface TestVisitor {
  open(input?: OpenChatInput): Promise<Told<OpenedChat>>;
  say(text: string, change?: Partial<ChatMessageInput>): Promise<Told<ChatMessage>>;
  ask<T = unknown>(method: string, path: string, init?: RequestInit): Promise<Told<T>>;
  /** The headers by which its page says who sits there. */
  lend(): Record<string, string>;
  request(path: string, init?: RequestInit): Promise<Response>;
}

const secret = 'what the bank and its chat know, and nobody else';
const spent = new Set<string>();
const bank = {
  trust: { issuer: 'bank.example', audience: 'otklik', key: { kind: 'secret', secret } },
  read: noFiles.read,
  spend: async (id: string) => !spent.has(id) && Boolean(spent.add(id)),
} as const;

/** What the bank's own site says about who is signed in there; good once, for five minutes. */
export function bankToken(api: Harness, claims: JWTPayload = {}): Promise<string> {
  const now = Math.floor(Date.parse(api.clock.now()) / 1000);
  const usual = { iss: 'bank.example', aud: 'otklik', sub: 'c-1', iat: now, exp: now + 300 };
  return new SignJWT({ ...usual, jti: crypto.randomUUID(), ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(secret));
}

/** Nobody sends any. */
const noChatFiles: ChatFiles = {
  keep: async () => undefined,
  claim: async () => undefined,
  take: async () => undefined,
  settle: async () => undefined,
  bytesOf: async () => undefined,
  sweep: async () => 0,
};

/** Our own chat over the store of an API under test. */
export function chatOf(api: Harness, sourceId = 'chat', files: ChatFiles = noChatFiles) {
  const presence = new PresenceHub(api.clock);
  let given = 0;
  const deps = {
    store: api.store,
    clock: api.clock,
    outbound: api.outbound,
    files: withChatFiles(api.files, files),
    ids: { next: (prefix: string) => `${prefix}_chat${++given}` },
    undoSeconds: 10,
  };
  const publicUrl = 'http://localhost';
  const wallClock = () => Date.parse(api.clock.now());
  const app = chatRoutes({
    deps,
    presence,
    feeds: api.feeds,
    publicUrl,
    files,
    identities: { check: hostTokens({ ...bank, wallClock }), passes: passes('of these tests') },
    wallClock,
  });

  function visitor(): TestVisitor {
    let cookie = '';
    let said = 0;
    let pass: string | null = null;
    async function request(path: string, init: RequestInit = {}) {
      const headers = new Headers(init.headers);
      if (cookie) headers.set('cookie', cookie);
      if (pass) headers.set('x-chat-pass', pass);
      const response = await app.request(`/chat/v1/${sourceId}${path}`, { ...init, headers });
      const set = response.headers.get('set-cookie');
      if (set) cookie = set.split(';')[0] ?? '';
      return response;
    }
    async function ask<T>(method: string, path: string, init: RequestInit = {}) {
      const response = await request(path, { method, ...init });
      const text = await response.text();
      const body = (text ? JSON.parse(text) : undefined) as T;
      return { status: response.status, body, headers: response.headers };
    }
    const post = <T>(path: string, input: unknown) =>
      ask<T>('POST', path, {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      });
    return {
      request,
      ask,
      async open(input = {}) {
        const opened = await post<OpenedChat>('/open', input);
        const { identity } = opened.body;
        pass = identity?.state === 'signed-in' ? identity.pass : null;
        return opened;
      },
      lend: () => ({ 'x-chat-pass': pass ?? '' }),
      say: (text, change = {}) =>
        post('/messages', { clientId: `client-id-${++said}`, text, ...change }),
    };
  }
  return { visitor, presence };
}
