import type { ChatMessage, ChatMessageInput, OpenChatInput, OpenedChat } from '#contract/chat.ts';
import { PresenceHub } from '#server/api/presence/presence-hub.ts';
import { chatRoutes } from '#server/chat/routes.ts';
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
  request(path: string, init?: RequestInit): Promise<Response>;
}

/** Our own chat over the store of an API under test. */
export function chatOf(api: Harness, sourceId = 'chat') {
  const presence = new PresenceHub(api.clock);
  let given = 0;
  const deps = {
    store: api.store,
    clock: api.clock,
    outbound: api.outbound,
    files: api.files,
    ids: { next: (prefix: string) => `${prefix}_chat${++given}` },
    undoSeconds: 10,
  };
  const publicUrl = 'http://localhost';
  const app = chatRoutes({
    deps,
    presence,
    publicUrl,
    wallClock: () => Date.parse(api.clock.now()),
  });

  function visitor(): TestVisitor {
    let cookie = '';
    let said = 0;
    async function request(path: string, init: RequestInit = {}) {
      const headers = new Headers(init.headers);
      if (cookie) headers.set('cookie', cookie);
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
      open: (input = {}) => post('/open', input),
      say: (text, change = {}) =>
        post('/messages', { clientId: `client-id-${++said}`, text, ...change }),
    };
  }
  return { visitor, presence };
}
