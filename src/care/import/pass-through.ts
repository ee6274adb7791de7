import type { MentionItem } from '#contract/mention.ts';
import { readKind } from './read-values.ts';
import type { Row } from './row.ts';

const known = new Set<string>([
  'op',
  'id',
  'version',
  'platform',
  'nativeId',
  'kind',
  'visibility',
  'direction',
  'occurredAt',
  'editedAt',
  'sequence',
  'permalink',
  'title',
  'text',
  'html',
  'lang',
  'author',
  'rating',
  'rootId',
  'parentId',
  'threadId',
  'conversationId',
  'subject',
  'attachments',
  'hints',
  'metrics',
  'ext',
]);

/** The row itself when it is written as `mention/1`, else null. Whether it is a correct one, the API says. */
export function asMention(row: Row): MentionItem | null {
  return isMention(row) ? knownPart(row) : null;
}

function knownPart<T extends MentionItem>(row: T & Row): T {
  const kept = Object.entries(row).filter(([key, value]) => known.has(key) && value !== null);
  return Object.fromEntries(kept) as T;
}

function isMention(row: Row): row is MentionItem & Row {
  if (typeof row.id !== 'string') return false;
  if (row.op === 'delete') return true;
  return (
    typeof row.platform === 'string' &&
    typeof row.occurredAt === 'string' &&
    readKind(row.kind) !== null
  );
}
