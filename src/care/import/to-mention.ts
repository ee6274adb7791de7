import type { MentionItem, MentionKind } from '#contract/mention.ts';
import type { ImportField } from '#contract/import-fields.ts';
import { capabilities } from '#care/channels/capabilities.ts';
import { channelOfPlatform } from '#care/channels/platforms.ts';
import { cellOf, cellText } from './columns.ts';
import { decodeEntities } from './decode-entities.ts';
import type { ImportMapping } from './mapping.ts';
import { asMention } from './pass-through.ts';
import {
  readCount,
  readKind,
  readLang,
  readRating,
  readSentiment,
  readUrl,
  readVisibility,
} from './read-values.ts';
import type { RejectCode, Row } from './row.ts';
import { parseTime } from './time/parse-time.ts';

export interface RowPlace {
  fileName: string;
  number: number;
}

export type Mapped = { ok: MentionItem } | { rejected: RejectCode; detail?: string };

/**
 * One row as a `mention/1` item. Rejected is only what a mention cannot be without: an id, a time, a
 * platform, something to show. An optional cell that cannot be read is left out.
 */
export function toMention(row: Row, mapping: ImportMapping, place: RowPlace): Mapped {
  const ready = asMention(row);
  if (ready) return { ok: ready };
  const cell = (field: ImportField): unknown => {
    const column = mapping.columns[field];
    return column === undefined ? undefined : cellOf(row, column);
  };
  const text = (field: ImportField): string => cellText(cell(field));
  const shown = (field: ImportField) => orNothing(decodeEntities(text(field)));

  const id = mapping.idFrom === 'column' ? text('id') : numberedId(place);
  if (!id) return { rejected: 'no_id' };
  if (!text('occurredAt')) return { rejected: 'no_time' };
  const occurredAt = parseTime(cell('occurredAt'), mapping);
  if (!occurredAt) return { rejected: 'unreadable_time', detail: text('occurredAt').slice(0, 100) };
  const platform = text('platform') || mapping.platform.trim();
  if (!platform) return { rejected: 'no_platform' };

  const content = { title: shown('title'), text: shown('text') };
  const rating = ratingOf(cell('rating'), mapping.ratingMax);
  const permalink = readUrl(cell('permalink')) ?? undefined;
  if (!content.title && !content.text && !rating && !permalink)
    return { rejected: 'nothing_to_show' };

  const parentId = orNothing(text('parentId'));
  const isOurs = mapping.outValues.includes(text('direction').toLowerCase());
  return {
    ok: withoutNothing({
      op: 'upsert',
      id,
      platform,
      nativeId: orNothing(text('nativeId')),
      kind:
        readKind(cell('kind')) ??
        kindOf(mapping, platform, rating !== undefined, parentId !== undefined),
      visibility: readVisibility(cell('visibility')) ?? visibilityOf(platform),
      direction: isOurs ? 'out' : 'in',
      occurredAt,
      permalink,
      ...content,
      lang: readLang(cell('lang')) ?? undefined,
      author: authorOf(id, text, readCount(cell('followers')), readUrl(cell('authorUrl'))),
      rating,
      parentId,
      conversationId: orNothing(text('conversationId')),
      hints: hintsOf(readSentiment(cell('sentiment')), cell('tags')),
      ext: mapping.keepOthers ? othersOf(row, mapping) : undefined,
    }),
  };
}

// An id may have 255 letters.
function numberedId({ fileName, number }: RowPlace): string {
  return `${fileName.slice(0, 200)}:${number}`;
}

// A handle stands in for a missing id and an id for a missing handle, so that people can be told apart in a list.
// A name stands in for neither: two people may share it, so it makes an author of this row only.
function authorOf(
  rowId: string,
  text: (field: ImportField) => string,
  followers: number | null,
  url: string | null,
) {
  const name = decodeEntities(text('authorName'));
  const handle = text('authorHandle').replace(/^@/, '');
  const id = text('authorId') || handle || (name && `${rowId}:author`);
  if (!id) return undefined;
  return withoutNothing({
    id,
    name: orNothing(name),
    handle: orNothing(handle) ?? (name ? undefined : id),
    url: url ?? undefined,
    followers: followers ?? undefined,
  });
}

function ratingOf(cell: unknown, defaultMax: number) {
  const read = readRating(cell);
  if (!read) return undefined;
  const max = read.max ?? defaultMax;
  return read.value <= max ? { value: read.value, max } : undefined;
}

function hintsOf(sentiment: ReturnType<typeof readSentiment>, tagCell: unknown) {
  const tags = cellText(tagCell)
    .split(/[,;]/)
    .map((tag) => tag.trim().slice(0, 100))
    .filter(Boolean)
    .slice(0, 50);
  if (!sentiment && tags.length === 0) return undefined;
  return withoutNothing({
    sentiment: sentiment ?? undefined,
    tags: tags.length > 0 ? tags : undefined,
  });
}

function kindOf(
  mapping: ImportMapping,
  platform: string,
  hasRating: boolean,
  hasParent: boolean,
): MentionKind {
  if (mapping.kind !== 'auto') return mapping.kind;
  const channel = channelOfPlatform(platform);
  if (channel === 'email') return 'email';
  if (channel === 'sms') return 'sms';
  if (channel === 'phone') return 'call';
  if (!capabilities(channel).places.includes('public')) return 'message';
  if (hasRating || channel === 'review' || channel === 'store') return 'review';
  return hasParent ? 'reply' : 'post';
}

function visibilityOf(platform: string): 'public' | 'private' {
  const { places } = capabilities(channelOfPlatform(platform));
  return places.includes('public') ? 'public' : 'private';
}

function othersOf(row: Row, mapping: ImportMapping) {
  const used = new Set(Object.values(mapping.columns).map((column) => column.split('.')[0]));
  const others = Object.entries(row).filter(
    ([key, value]) => !used.has(key) && value !== null && value !== '',
  );
  return others.length > 0 ? { import: Object.fromEntries(others) } : undefined;
}

function orNothing(text: string): string | undefined {
  return text === '' ? undefined : text;
}

/** The format takes absent fields, not empty ones. */
function withoutNothing<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}
