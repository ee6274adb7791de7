import { createHmac } from 'node:crypto';
import type { RawDelivery } from '../connector.ts';
import { type Change, digestOf, noteSeen, type Seen } from '../seen.ts';
import type { KeptComment, WordpressComment } from './comment.ts';
import { attemptIn } from './mark.ts';
import type { Post } from './posts.ts';

export interface Keeping {
  host: string;
  /** The id of our account there. */
  ownId: number;
  /** Ids of further accounts there that are ours. */
  ours: readonly number[];
  /** Tells visitors apart without telling who they are. */
  key: string;
  nowMs: number;
}

/** What is new about a comment that stands there; undefined where that was known. */
export function changeOf(seen: Seen, comment: WordpressComment): Change | undefined {
  return noteSeen(seen, String(comment.id), {
    digest: digestOf([comment.content.raw, comment.parent, comment.author_name]),
    writtenAt: Date.parse(`${comment.date_gmt}Z`),
  });
}

/** A comment as it is kept: its author's e-mail stays behind. */
export function shownDelivery(
  comment: WordpressComment,
  { count, version }: Change,
  post: Post | null,
  { host, ownId, ours, key, nowMs }: Keeping,
): RawDelivery {
  const { author_email, author_user_agent, status: _status, _links, ...kept } = comment;
  const isByUs = comment.author === ownId;
  const attempt = isByUs && count === 1 ? attemptIn(author_user_agent) : undefined;
  return delivery(`comment.${comment.id}.${version}`, nowMs, {
    now: 'shown',
    host,
    version,
    changedAt: count === 1 ? null : new Date(nowMs).toISOString(),
    isOurs: isByUs || ours.includes(comment.author),
    attempt: attempt ?? null,
    visitor: visitorOf(key, host, author_email),
    postTitle: post?.title ?? null,
    postUrl: post?.url ?? null,
    comment: kept,
  });
}

export function goneDelivery(id: string, { version }: Change, nowMs: number): RawDelivery {
  return delivery(`comment.${id}.${version}`, nowMs, {
    now: 'gone',
    id: Number(id),
    version,
    changedAt: new Date(nowMs).toISOString(),
  });
}

function delivery(key: string, nowMs: number, kept: KeptComment): RawDelivery {
  const body = new TextEncoder().encode(JSON.stringify(kept));
  return { key, receivedAt: new Date(nowMs).toISOString(), body };
}

function visitorOf(key: string, host: string, email: string): string | null {
  const address = email.trim().toLowerCase();
  if (address === '') return null;
  return createHmac('sha256', key).update(`${host}\n${address}`).digest('base64url').slice(0, 22);
}
