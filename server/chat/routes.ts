import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import type { z } from 'zod';
import { signOf } from '#care/presence/presence.ts';
import { largestChatFile } from '#contract/chat-limits.ts';
import { chatMessageInput, type ChatSignIn, openChatInput } from '#contract/chat.ts';
import type { Source } from '#contract/channel.ts';
import { CUSTOMER } from '#contract/customer-sign.ts';
import { sameOrigin } from '../node/same-origin.ts';
import { IP_HEADER } from '../node/sign-in/make-auth.ts';
import { answerChatError, ChatError } from './chat-error.ts';
import { conversationOf, readPage } from './conversation.ts';
import { follow, type FeedParts } from './feed.ts';
import type { ChatFiles } from './files/chat-files.ts';
import { readFile } from './files/read-file.ts';
import { takeFile } from './files/take-file.ts';
import type { ChatIdentities } from './identity/chat-identities.ts';
import { signInCustomer } from './identity/sign-in-customer.ts';
import { Limiter } from './limiter.ts';
import { Places } from './places.ts';
import { comeByInvitation, openChat } from './open-chat.ts';
import { say } from './say.ts';
import { giveToken, tokenOf, visitorOf, type Caller } from './visitor.ts';

const MAX_BYTES = 64 * 1024;
const MAX_FEEDS = 5;
const PASS_HEADER = 'x-chat-pass';
/** Many customers stand behind one address of a mobile network. */
const MAX_FEEDS_OF_ADDRESS = 500;
const MEBIBYTE = 1024 * 1024;

export interface ChatParts extends FeedParts {
  publicUrl: string;
  /** Undefined where no site vouches for its customers. */
  identities: ChatIdentities | undefined;
  files: ChatFiles;
  wallClock?: () => number;
}

/** What customers' pages ask. Apart from the console: other addresses, other cookies, nothing in common. */
export function chatRoutes(parts: ChatParts) {
  const { deps, presence, feeds, publicUrl, identities, files, wallClock = Date.now } = parts;
  const app = new Hono();
  const { origin, protocol } = new URL(publicUrl);
  const isHttps = protocol === 'https:';
  const opened = new Limiter({ max: 60, perSeconds: 60 }, wallClock);
  const tried = new Limiter({ max: 10, perSeconds: 60 }, wallClock);
  const said = new Limiter({ max: 20, perSeconds: 60 }, wallClock);
  const saidFrom = new Limiter({ max: 120, perSeconds: 60 }, wallClock);
  const sent = new Limiter({ max: 15, perSeconds: 900 }, wallClock);
  const sentFrom = new Limiter({ max: 60, perSeconds: 900 }, wallClock);
  // In mebibytes: whoever has many addresses still does not fill the disk in an hour.
  const sentByAll = new Limiter({ max: 1000, perSeconds: 3600 }, wallClock);
  const typed = new Limiter({ max: 60, perSeconds: 60 }, wallClock);
  const askedFrom = new Limiter({ max: 600, perSeconds: 60 }, wallClock);
  const places = new Places();

  app.onError(answerChatError);
  app.notFound((c) => answerChatError(new ChatError('no_chat'), c));
  app.use('/chat/v1/*', async (c, next) => {
    await next();
    c.res.headers.set('cache-control', 'no-store');
  });
  const small = bodyLimit({ maxSize: MAX_BYTES, onError: tooLarge });
  const large = bodyLimit({ maxSize: largestChatFile, onError: tooLarge });
  app.use('/chat/v1/*', sameOrigin(origin), (c, next) =>
    c.req.path.endsWith('/files') ? large(c, next) : small(c, next),
  );

  app.post('/chat/v1/:source/open', async (c) => {
    limit(opened, ipOf(c));
    const source = await sourceOf(c);
    const { invitation, isFramed, identity } = await bodyOf(openChatInput, c);
    const known = tokenOf(c, isHttps);
    // Looked at before a token is given: whoever is refused leaves nothing behind.
    const token = known ?? giveToken(c, { sourceId: source.id, isHttps, isFramed });
    let caller = await callerOf(source, token);
    let signIn: ChatSignIn = { state: 'none' };
    if (identity !== undefined) ({ caller, signIn } = await signedIn(caller, identity));
    if (invitation !== undefined) {
      limit(tried, ipOf(c));
      caller = await comeByInvitation(deps, caller, invitation);
    }
    return c.json(await openChat(deps, caller, signIn));
  });

  app.get('/chat/v1/:source/messages', async (c) => {
    const caller = await knownCaller(c, c.req.header(PASS_HEADER));
    limit(opened, caller.visitor.id);
    limit(askedFrom, ipOf(c));
    const before = c.req.query('before');
    const page = await deps.store.read(async (tx) =>
      readPage(tx, caller, await conversationOf(tx, caller), before),
    );
    return c.json(page);
  });

  app.post('/chat/v1/:source/messages', async (c) => {
    const caller = await knownCaller(c, c.req.header(PASS_HEADER));
    if (caller.source.policy === 'off') throw new ChatError('closed');
    limit(said, caller.visitor.id);
    limit(saidFrom, ipOf(c));
    return c.json(await say({ deps, files }, caller, await bodyOf(chatMessageInput, c)));
  });

  app.post('/chat/v1/:source/files', async (c) => {
    // A form of another site can send anything but this type without asking first.
    if (c.req.header('content-type') !== 'application/octet-stream')
      throw new ChatError('file_type');
    const caller = await knownCaller(c, c.req.header(PASS_HEADER));
    if (caller.source.policy === 'off') throw new ChatError('closed');
    limit(sent, caller.visitor.id);
    limit(sentFrom, ipOf(c));
    const name = c.req.query('name') ?? '';
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    limit(sentByAll, '', Math.max(1, Math.ceil(bytes.byteLength / MEBIBYTE)));
    return c.json(await takeFile(files, caller, { name, bytes }, wallClock()));
  });

  app.get('/chat/v1/:source/files/:id', async (c) => {
    const caller = await knownCaller(c, c.req.query('pass'));
    limit(askedFrom, ipOf(c));
    return readFile(deps, caller, c.req.param('id'));
  });

  app.post('/chat/v1/:source/typing', async (c) => {
    const caller = await knownCaller(c, c.req.header(PASS_HEADER));
    limit(typed, caller.visitor.id);
    limit(askedFrom, ipOf(c));
    const conversation = await deps.store.read((tx) => conversationOf(tx, caller));
    if (conversation) {
      const { threadId } = conversation;
      const sign = signOf({ threadId, isTyping: true }, CUSTOMER, deps.clock.now());
      presence.put(`chat:${caller.visitor.id}`, sign);
    }
    return c.body(null, 204);
  });

  app.get('/chat/v1/:source/feed', async (c) => {
    const visitor = await knownCaller(c);
    const pass = await passIn(c.req.query('pass'), visitor);
    // A page that comes back with what has ended is to open the chat again: it reads no status of its feed.
    if (pass === null)
      return streamSSE(c, (stream) => stream.writeSSE({ event: 'reset', data: '' }));
    const caller = { ...visitor, identity: pass?.identity ?? null };
    const hasEnded = () => pass !== undefined && wallClock() >= pass.untilMs;
    const leaveVisitor = places.enter(`visitor ${caller.visitor.id}`, MAX_FEEDS);
    const leaveAddress = places.enter(`address ${ipOf(c)}`, MAX_FEEDS_OF_ADDRESS);
    const leave = () => {
      leaveVisitor?.();
      leaveAddress?.();
    };
    if (!leaveVisitor || !leaveAddress) {
      leave();
      throw new ChatError('too_many');
    }
    return streamSSE(c, async (stream) => {
      try {
        await feeds.run((wake) => follow(parts, caller, { c, stream, wake, hasEnded }));
      } finally {
        leave();
      }
    });
  });

  async function sourceOf(c: Context): Promise<Source> {
    const source = await deps.store.read((tx) => tx.sources.get(c.req.param('source') ?? ''));
    if (source?.channel !== 'chat') throw new ChatError('no_chat');
    return source;
  }

  /** A browser with a token of the right shape; it may never have opened the chat, so addresses are counted too. */
  async function knownCaller(c: Context, pass?: string): Promise<Caller> {
    const token = tokenOf(c, isHttps);
    const source = await sourceOf(c);
    if (token === undefined) throw new ChatError('not_allowed');
    const caller = await callerOf(source, token);
    const opened = await passIn(pass, caller);
    if (opened === null) throw new ChatError('not_allowed');
    return { ...caller, identity: opened?.identity ?? null };
  }

  /** Undefined where none was shown; null where it has ended or is another browser's. */
  async function passIn(pass: string | undefined, { visitor }: Caller) {
    if (pass === undefined) return undefined;
    return (await identities?.passes.open(pass, visitor.id, wallClock())) ?? null;
  }

  async function callerOf(source: Source, token: string): Promise<Caller> {
    const visitor = await deps.store.read((tx) => visitorOf(tx, token, source.id));
    return { source, visitor, identity: null };
  }

  /** As the customer whom the site around the page vouches for; as nobody where its word is not good. */
  async function signedIn(
    caller: Caller,
    token: string,
  ): Promise<{ caller: Caller; signIn: ChatSignIn }> {
    if (!identities) return { caller, signIn: { state: 'refused' } };
    const checked = await identities.check(token);
    if (checked.state !== 'signed-in') return { caller, signIn: { state: checked.state } };
    const { identity } = checked;
    await deps.store.write((tx) => signInCustomer(tx, deps, { ...caller, identity }));
    const { id } = caller.visitor;
    const visitor = await deps.store.read(
      async (tx) => (await tx.visitors.get(id)) ?? caller.visitor,
    );
    const pass = await identities.passes.give(id, identity, wallClock());
    return {
      caller: { ...caller, visitor, identity },
      signIn: { state: 'signed-in', pass, name: identity.name },
    };
  }

  return app;
}

function limit(limiter: Limiter, key: string, weight = 1): void {
  if (!limiter.take(key, weight)) throw new ChatError('too_many');
}

function ipOf(c: Context): string {
  return c.req.header(IP_HEADER) ?? '';
}

function tooLarge(): never {
  throw new ChatError('too_large');
}

async function bodyOf<S extends z.ZodType>(schema: S, c: Context): Promise<z.infer<S>> {
  // A form of another site can send anything but this type without asking first.
  if (!/^application\/json\s*(?:;|$)/i.test(c.req.header('content-type') ?? ''))
    throw new ChatError('not_json');
  const parsed = schema.safeParse(await c.req.json().catch(() => undefined));
  if (!parsed.success) throw new ChatError('wrong_request');
  return parsed.data;
}
