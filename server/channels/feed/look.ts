import { createHash } from 'node:crypto';
import { parseTime } from '#care/import/time/parse-time.ts';
import type { Inbox, RawDelivery } from '../connector.ts';
import type { Ask } from '../http.ts';
import { digestOf, noteSeen } from '../seen.ts';
import { decodeFeed } from './decode-feed.ts';
import type { Entry, KeptEntry } from './entry.ts';
import { type FetchedFeed, fetchFeed } from './fetch-feed.ts';
import { matcher } from './matches.ts';
import { type ParsedFeed, parseFeed } from './parse-feed.ts';
import { cursorOf, placeOf, type Place } from './place.ts';
import { wordsOf } from './words-of.ts';
import type { FeedSettings } from './settings.ts';

/** On the first connection, what was written in the last days is taken, and what gives no time. */
const FIRST_MS = 3 * 86_400_000;
const MOST_ID = 255;
const MOST_UNREAD_BYTES = 256 * 1024;

export interface Looking {
  settings: FeedSettings;
  ask: Ask;
  inbox: Inbox;
  signal: AbortSignal;
}

/** Keeps what is new or other in a feed since the last look. */
export async function look({ settings, ask, inbox, signal }: Looking, nowMs: number) {
  const place = placeOf(await inbox.cursor());
  const fetched = await fetchFeed(ask, settings.url, place, signal);
  if (!fetched) return;
  const { etag, modified } = fetched;
  const next: Place = { etag, modified, seen: place.seen };
  const parsed = parsedOf(fetched);
  const since = place.isFirst ? nowMs - FIRST_MS : -Infinity;
  const deliveries = [
    ...newEntries(parsed, { settings, url: fetched.url, place: next, since, nowMs }),
    ...parsed.unread.flatMap((piece) => unreadDelivery(piece, next, nowMs)),
  ];
  const isSame = !place.isFirst && place.etag === etag && place.modified === modified;
  if (deliveries.length > 0 || !isSame) await inbox.keep(deliveries, cursorOf(next));
}

/** What is no feed at all is one piece that nobody can read. */
function parsedOf({ bytes, contentType }: FetchedFeed): ParsedFeed {
  const text = decodeFeed(bytes, contentType);
  try {
    return parseFeed(text);
  } catch {
    return { title: null, entries: [], unread: [text] };
  }
}

interface Reading {
  settings: FeedSettings;
  url: string;
  place: Place;
  /** Milliseconds since 1970: what was written before is noted, and not taken. */
  since: number;
  nowMs: number;
}

function newEntries({ title, entries }: ParsedFeed, reading: Reading): RawDelivery[] {
  const { settings, url, place, since, nowMs } = reading;
  const isWanted = matcher(settings.words);
  const ours = new Set(settings.ours.map((name) => name.toLowerCase()));
  const feed = { url, platform: settings.channel, title };
  // The newest stand first in a feed.
  return entries.toReversed().flatMap((entry) => {
    if (entry.author !== null && ours.has(entry.author.toLowerCase())) return [];
    const id = idOf(entry);
    if (!place.seen.has(id) && !isWanted(wordsOf(entry))) return [];
    const { updated: _updated, ...lasting } = entry;
    const digest = digestOf(Object.values(lasting));
    const writtenAt = writtenMs(entry) ?? nowMs;
    if (!place.seen.has(id) && writtenAt < since)
      place.seen.set(id, { count: 0, digest, writtenAt });
    const change = noteSeen(place.seen, id, { digest, writtenAt });
    if (!change) return [];
    const isFirst = change.count === 1;
    const changedAt = isFirst ? null : new Date(nowMs).toISOString();
    const kept: KeptEntry = { feed, id, version: change.version, changedAt, entry };
    return [deliveryOf(`entry.${id}.${change.version}`, JSON.stringify(kept), nowMs)];
  });
}

function unreadDelivery(piece: string, { seen }: Place, nowMs: number): RawDelivery[] {
  const digest = digestOf([piece]);
  const change = noteSeen(seen, `unread.${digest}`, { digest, writtenAt: nowMs });
  return change ? [deliveryOf(`unread.${digest}`, piece.slice(0, MOST_UNREAD_BYTES), nowMs)] : [];
}

function deliveryOf(key: string, body: string, nowMs: number): RawDelivery {
  return {
    key: key.length > MOST_ID ? `sha256.${sha(key)}` : key,
    receivedAt: new Date(nowMs).toISOString(),
    body: new TextEncoder().encode(body),
  };
}

/** Its own, else its address, else what it says: an entry without either that is changed is another one. */
function idOf({ id, link, title, content, published }: Entry): string {
  const named = id ?? link;
  if (named !== null) return named.length > MOST_ID ? `sha256.${sha(named)}` : named;
  return `sha256.${sha(JSON.stringify([title, content, published]))}`;
}

function sha(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function writtenMs({ published, updated }: Entry): number | undefined {
  const time = parseTime(published ?? updated, { timeZone: 'UTC', dateOrder: 'dmy' });
  return time === null ? undefined : Date.parse(time);
}
