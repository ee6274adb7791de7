import type { Adapted } from '#care/ingest/adapters/adapted.ts';
import { entriesAt } from '#care/ingest/adapters/entries.ts';
import { fromMapped } from '#care/ingest/adapters/mapped.ts';
import { fromYouscan } from '#care/ingest/adapters/youscan.ts';
import type { Adapter } from '#contract/door.ts';
import { mentionBatchSchema, type MentionItem } from '#contract/mention.ts';

/** More in one delivery is a mistake or an attack. */
const MAX_ENTRIES = 100;

export type AdaptedBody = { entries: Adapted[] } | { unreadable: string };

/** A body as the entries it holds, each by itself; or why nothing of it can be read. */
export function adapt(adapter: Adapter, body: unknown): AdaptedBody {
  if (adapter.kind === 'mention/1') return ownFormat(body);
  const list = adapter.kind === 'mapping' ? adapter.list : '';
  const entries = entriesAt(body, list) ?? entriesAt(body, 'mentions');
  if (!entries) return { unreadable: `no list of entries at "${list || 'the body'}"` };
  if (entries.length > MAX_ENTRIES) return { unreadable: `more than ${MAX_ENTRIES} entries` };
  return {
    entries: entries.map((entry) =>
      adapter.kind === 'youscan' ? fromYouscan(entry) : fromMapped(entry, adapter.mapping),
    ),
  };
}

function ownFormat(body: unknown): AdaptedBody {
  const batch = mentionBatchSchema.safeParse(body);
  if (batch.success)
    return { entries: batch.data.items.map((item) => ({ item: item as MentionItem })) };
  const [issue] = batch.error.issues;
  return { unreadable: `${issue?.path.join('.') || 'body'}: ${issue?.message}` };
}

/** Who cannot sign may not vouch for an author, nor put words into our mouth. */
export function withinRights(adapted: Adapted, isSigned: boolean): Adapted {
  if (isSigned || 'rejected' in adapted) return adapted;
  const item = adapted.item as { direction?: unknown; author?: { assurance?: unknown } };
  if (item.direction === 'out')
    return { rejected: 'direction: only a signed source may say that a message is ours' };
  if (item.author?.assurance !== undefined)
    return { rejected: 'author.assurance: only a signed source may vouch for an author' };
  return adapted;
}
