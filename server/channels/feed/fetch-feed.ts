import type { Ask } from '../http.ts';
import { retryAfter } from '../retry-after.ts';
import type { Place } from './place.ts';

const SETTLED_MS = 2000;
const MOST_BYTES = 10 * 1024 * 1024;
const accept =
  'application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';

export interface FetchedFeed {
  bytes: Uint8Array;
  contentType: string | undefined;
  etag: string | null;
  modified: string | null;
  /** Where it came from in the end: addresses in it are written from there. */
  url: string;
}

/** The document, or nothing where it is the one that is known. Throws a `FeedFault` where there is none. */
export async function fetchFeed(
  ask: Ask,
  url: string,
  { etag, modified }: Pick<Place, 'etag' | 'modified'>,
  signal: AbortSignal,
): Promise<FetchedFeed | undefined> {
  const headers = {
    accept,
    ...(etag !== null && { 'if-none-match': etag }),
    ...(modified !== null && { 'if-modified-since': modified }),
  };
  const result = await ask({ url, headers, maxBytes: MOST_BYTES, signal });
  if (result.state === 'too-large') throw new FeedFault('too-large');
  if (result.state !== 'answered') throw new FeedFault('away');
  if (result.status === 304) return undefined;
  if (result.status !== 200)
    throw new FeedFault(`http_${result.status}`, retryAfter(result.headers, Date.now()));
  const { headers: told, bytes } = result;
  return {
    bytes,
    contentType: told['content-type'],
    etag: isSettled(told) ? (told.etag ?? null) : null,
    modified: isSettled(told) ? (told['last-modified'] ?? null) : null,
    url: result.url,
  };
}

/**
 * A time of whole seconds says nothing of what comes within the same one, and WordPress makes its `ETag` of
 * that time too: asked by either, it would keep silent about it.
 */
function isSettled({ 'last-modified': modified, date }: Readonly<Record<string, string>>): boolean {
  const nowMs = date === undefined ? Date.now() : Date.parse(date);
  return modified === undefined || !(nowMs - Date.parse(modified) < SETTLED_MS);
}

/** The feed did not come. */
export class FeedFault extends Error {
  readonly code: string;
  /** For how long the server asks to be left alone. */
  readonly askedSeconds: number | undefined;

  constructor(code: string, askedSeconds?: number) {
    super(code);
    this.code = code;
    this.askedSeconds = askedSeconds;
  }
}
