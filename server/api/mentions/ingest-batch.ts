import {
  mentionDeleteSchema,
  mentionUpsertSchema,
  type IngestResult,
  type MentionDelete,
  type MentionUpsert,
} from '#contract/mention.ts';
import type { Source } from '#contract/channel.ts';
import type { Person } from '#contract/person.ts';
import { requireRightInSource } from '../access/sight.ts';
import type { Deps } from '../context.ts';
import { ApiError } from '../errors.ts';
import { findSource } from './find-source.ts';
import { foreseeBatch, type Sorted } from './foresee-batch.ts';
import { ingestMention } from './ingest-mention.ts';
import { readAhead } from './read-ahead.ts';

/** Each item stands for itself: a bad one never stops the others, and each has its own answer. */
export async function ingestBatch(
  deps: Deps,
  person: Person,
  batch: { source?: string | undefined; items: unknown[] },
): Promise<IngestResult[]> {
  requireRightInSource(person, 'answer', batch.source ?? null);
  return ingestItems(deps, batch.source, batch.items);
}

/** The items of a delivery whose sender has been believed. */
export async function ingestItems(
  deps: Deps,
  sourceId: string | undefined,
  items: readonly unknown[],
): Promise<IngestResult[]> {
  const parsed = items.map(parseItem);
  await readAhead(parsed);
  const together = await ingestTogether(deps, sourceId, parsed).catch((error: unknown) => {
    if (error instanceof ApiError) return undefined;
    throw error;
  });
  const ingested = together ?? (await ingestOneByOne(deps, sourceId, parsed));
  return items.map((item, nth) => ({ id: itemId(item), ...(ingested[nth] as Answered) }));
}

type Parsed = MentionUpsert | MentionDelete | string;
type Answered = Omit<IngestResult, 'id'>;

/** Costs a fraction of what they would cost alone. Should one fail, none is kept. */
function ingestTogether(
  deps: Deps,
  sourceId: string | undefined,
  items: readonly Parsed[],
): Promise<Answered[]> {
  return deps.store.write(async (tx) => {
    if (sourceId !== undefined) await findSource(tx, deps, sourceId, undefined);
    const batch: Sorted[] = [];
    for (const mention of items) {
      if (typeof mention === 'string') continue;
      batch.push({ mention, source: await findSource(tx, deps, sourceId, mention.platform) });
    }
    await foreseeBatch(tx, batch);
    const sources = batch.map(({ source }) => source);
    const answers: Answered[] = [];
    for (const mention of items) {
      if (typeof mention === 'string') answers.push(rejected(mention));
      else {
        const source = sources.shift() as Source;
        answers.push({ reason: null, ...(await ingestMention(tx, deps, source, mention)) });
      }
    }
    return answers;
  });
}

/** Each in its own transaction, so that a bad one never stops the others. */
async function ingestOneByOne(
  deps: Deps,
  sourceId: string | undefined,
  items: readonly Parsed[],
): Promise<Answered[]> {
  if (sourceId !== undefined)
    await deps.store.write((tx) => findSource(tx, deps, sourceId, undefined));
  const answers: Answered[] = [];
  for (const mention of items) {
    if (typeof mention === 'string') {
      answers.push(rejected(mention));
      continue;
    }
    const answer = await deps.store
      .write(async (tx) => {
        const source = await findSource(tx, deps, sourceId, mention.platform);
        return ingestMention(tx, deps, source, mention);
      })
      .catch((error: unknown) => {
        if (error instanceof ApiError) return rejected(error.message);
        throw error;
      });
    answers.push({ reason: null, ...answer });
  }
  return answers;
}

function rejected(reason: string): Answered {
  return { code: 'rejected', mentionId: null, threadId: null, reason };
}

/** The parsed mention, or why not, in words for the sender's log. */
function parseItem(item: unknown): Parsed {
  const isDelete =
    typeof item === 'object' && item !== null && 'op' in item && item.op === 'delete';
  const parsed = isDelete
    ? mentionDeleteSchema.safeParse(item)
    : mentionUpsertSchema.safeParse(item);
  if (parsed.success) return parsed.data;
  return parsed.error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.') || 'item'}: ${issue.message}`)
    .join('; ');
}

function itemId(item: unknown): string | null {
  if (typeof item !== 'object' || item === null || !('id' in item)) return null;
  return typeof item.id === 'string' ? item.id : null;
}
