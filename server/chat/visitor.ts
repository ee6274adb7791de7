import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Source } from '#contract/channel.ts';
import type { Account } from '#contract/customer.ts';
import type { MentionUpsert } from '#contract/mention.ts';
import type { Visitor } from '#contract/visitor.ts';
import type { ChatIdentity } from './identity/host-token.ts';
import { hashOf, newToken } from '../api/invitations/token.ts';
import type { ReadTx } from '../store/store.ts';

/** A browser that talks to one of our chats. */
export interface Caller {
  source: Source;
  visitor: Visitor;
  /** The customer whom the site around the page signed in. */
  identity: ChatIdentity | null;
}

const TOKEN_BYTES = 32;
const HALF_A_YEAR = 180 * 24 * 3600;
const wellFormed = /^[\w-]{43}$/;

/** The token that this browser has for this chat. */
export function tokenOf(c: Context, isHttps: boolean): string | undefined {
  const token = getCookie(c, cookieName(isHttps)) ?? getCookie(c, framedName(isHttps));
  return token !== undefined && wellFormed.test(token) ? token : undefined;
}

/** Gives a browser a token that only it and nobody here knows, for this chat alone. */
export function giveToken(
  c: Context,
  { sourceId, isHttps, isFramed }: { sourceId: string; isHttps: boolean; isFramed: boolean },
): string {
  const token = newToken(TOKEN_BYTES);
  // A frame of another site gets its cookies only if they say so, and then one jar for each site.
  const isApart = isFramed && isHttps;
  setCookie(c, isApart ? framedName(isHttps) : cookieName(isHttps), token, {
    path: `/chat/v1/${encodeURIComponent(sourceId)}`,
    httpOnly: true,
    secure: isHttps,
    sameSite: isApart ? 'None' : 'Lax',
    partitioned: isApart,
    maxAge: HALF_A_YEAR,
  });
  return token;
}

/** What is known of the browser with this token; nothing has to be kept for one that has only a cookie. */
export async function visitorOf(tx: ReadTx, token: string, sourceId: string): Promise<Visitor> {
  const id = await hashOf(`${sourceId}|${token}`);
  return (await tx.visitors.get(id)) ?? { id, sourceId, caseId: null };
}

/** How a visitor stands in a mention: as the customer who was signed in, or as this browser, whoever sits at it. */
export function authorOf({ visitor, identity }: Caller): NonNullable<MentionUpsert['author']> {
  if (identity) {
    const { id, scope, name } = identity;
    return { id, scope, kind: 'person', assurance: 'customer', ...(name && { name }) };
  }
  return { id: visitor.id, scope: visitor.sourceId, kind: 'person' };
}

/** Undefined until the visitor has written or come by an invitation. */
export function accountOf(tx: ReadTx, caller: Caller): Promise<Account | undefined> {
  const { scope = '', id } = authorOf(caller);
  return tx.accounts.byKey('chat', scope, id);
}

/** One name for each customer of each host. */
export function customerKey({ scope, id }: Pick<ChatIdentity, 'scope' | 'id'>): string {
  return `${scope}:${id}`;
}

function cookieName(isHttps: boolean): string {
  return isHttps ? '__Secure-otklik-chat' : 'otklik-chat';
}

function framedName(isHttps: boolean): string {
  return `${cookieName(isHttps)}-framed`;
}
