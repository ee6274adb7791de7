import { maskMessage } from '#care/privacy/mask.ts';
import { excerpt, type Excerpt } from '#care/search/excerpt.ts';
import { readQuery, type SearchTerm } from '#care/search/query.ts';
import { isUnread } from '#care/thread/views.ts';
import type { Message } from '#contract/message.ts';
import type { FoundThreadPage, SearchHit, ThreadListQuery, ThreadRow } from '#contract/thread.ts';
import type { ReadTx, Reader } from '../../store/store.ts';

/** So far back a found thread is read for the place to show. */
const MESSAGES_READ = 60;

/** One page of a view; of a search, with the words that made each thread a find. */
export async function listThreads(
  tx: ReadTx,
  query: ThreadListQuery,
  reader: Reader,
): Promise<FoundThreadPage> {
  const page = await tx.rows.list(query, reader);
  const unread = await unreadOf(tx, page.rows, reader.personId);
  const terms = readQuery(query.q);
  if (terms.length === 0) return { ...page, unread, hits: [] };
  const newest = await tx.messages.newestWith(
    terms,
    page.rows.map(({ id }) => id),
    MESSAGES_READ,
  );
  const hits = [...newest].flatMap(([id, messages]) => findHit(id, messages, terms) ?? []);
  return { ...page, unread, hits };
}

async function unreadOf(tx: ReadTx, rows: readonly ThreadRow[], personId: string) {
  const visits = await tx.visits.ofPerson(
    personId,
    rows.map(({ id }) => id),
  );
  const seenAt = new Map(visits.map(({ threadId, at }) => [threadId, at]));
  return rows.filter((row) => isUnread(row, seenAt.get(row.id))).map(({ id }) => id);
}

/** `newestFirst` are the messages of the thread. */
function findHit(
  threadId: string,
  newestFirst: readonly Message[],
  terms: readonly SearchTerm[],
): SearchHit | undefined {
  let best: { messageId: string; found: Excerpt } | undefined;
  for (const message of newestFirst) {
    const known = best?.found.terms ?? 0;
    // To hide what is personal takes longest, and hiding adds no words.
    const bare = findIn(message, terms);
    if ((bare?.terms ?? 0) <= known) continue;
    const masked = maskMessage(message);
    const found = masked === message ? bare : findIn(masked, terms);
    if (found && found.terms > known) best = { messageId: message.id, found };
    if (best?.found.terms === terms.length) break;
  }
  if (!best) return undefined;
  const { text, marks } = best.found;
  return { threadId, messageId: best.messageId, text, marks };
}

function findIn({ title, text }: Message, terms: readonly SearchTerm[]): Excerpt | undefined {
  return excerpt(title ? `${title} ${text}` : text, terms);
}
