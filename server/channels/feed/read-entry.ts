import { parseTime } from '#care/import/time/parse-time.ts';
import { cleanLine } from '../clean.ts';
import type { Incoming, MentionDraft, RawDelivery } from '../connector.ts';
import { htmlText } from '../html-text.ts';
import { type Entry, keptEntrySchema, type KeptEntry } from './entry.ts';
import { textOf, titleOf } from './words-of.ts';

const MOST_NAME = 255;
const MOST_ADDRESS = 2000;
/** Sites where nobody else can write under a name that is taken. */
const namesAreOnes: ReadonlySet<string> = new Set(['forum', 'habr', 'livejournal']);

/** What a kept entry is to the team. Throws where it is no entry that can be read. */
export function readEntry({
  body,
  receivedAt,
}: Pick<RawDelivery, 'body' | 'receivedAt'>): Incoming {
  const kept = keptOf(body);
  const item = itemOf(kept, receivedAt);
  if (!item.text && !item.title && !item.permalink)
    return { kind: 'nothing', why: 'an entry that says nothing' };
  const { answers } = kept.entry;
  return {
    kind: 'mention',
    item,
    answers: answers === null ? [] : [answers],
    caseNumber: null,
    otherId: `entry.${kept.id}`.slice(0, MOST_NAME),
  };
}

function keptOf(body: Uint8Array): KeptEntry {
  try {
    return keptEntrySchema.parse(JSON.parse(new TextDecoder().decode(body)));
  } catch {
    throw new Error('no entry of a feed can be read in it');
  }
}

function itemOf(
  { feed, id, version, changedAt, entry }: KeptEntry,
  receivedAt: string,
): MentionDraft {
  const permalink = addressIn(entry.link, feed.url);
  const title = titleOf(entry);
  const place = cleanLine(htmlText(feed.title ?? '')).slice(0, MOST_NAME);
  return {
    id,
    version,
    platform: feed.platform,
    kind: entry.answers === null ? 'post' : 'comment',
    visibility: 'public',
    occurredAt: timeOf(entry, receivedAt),
    text: textOf(entry),
    ...(title && { title }),
    ...(permalink !== undefined && { permalink }),
    ...(changedAt !== null && { editedAt: changedAt }),
    ...(entry.answers !== null && entry.answers.length <= MOST_NAME && { parentId: entry.answers }),
    author: authorOf(feed, id, entry),
    ...(place && { subject: { id: new URL(feed.url).host, title: place } }),
  };
}

/** A name alone joins nobody to anybody, but where names are given out once. */
function authorOf(
  { url, platform }: KeptEntry['feed'],
  entryId: string,
  { author, authorUrl }: Entry,
): MentionDraft['author'] {
  const name = cleanLine(htmlText(author ?? '')).slice(0, MOST_NAME);
  const page = addressIn(authorUrl, url);
  const byName = name !== '' && namesAreOnes.has(platform) ? `name.${name.toLowerCase()}` : null;
  const id = page ?? byName ?? `entry.${entryId}`;
  return {
    scope: new URL(url).host,
    id: id.slice(-MOST_NAME),
    kind: 'unknown',
    ...(name && { name }),
    ...(page !== undefined && { url: page }),
  };
}

/** Addresses may be written from where the feed lies. */
function addressIn(address: string | null, from: string): string | undefined {
  if (address === null || !URL.canParse(address, from)) return undefined;
  const { protocol, href } = new URL(address, from);
  return /^https?:$/.test(protocol) && href.length <= MOST_ADDRESS ? href : undefined;
}

/** A time that cannot be read, or that has not come, is the one when it was seen. */
function timeOf({ published, updated }: Entry, receivedAt: string): string {
  const reading = { timeZone: 'UTC', dateOrder: 'dmy' } as const;
  const time = parseTime(published, reading) ?? parseTime(updated, reading);
  return time === null || time > receivedAt ? receivedAt : time;
}
