import type { IngestResult } from '#contract/mention.ts';
import type { Deps } from '../api/context.ts';
import { ingestItems } from '../api/mentions/ingest-batch.ts';
import type { Database } from '../store/postgres/database.ts';
import { adapt, withinRights } from './adapt.ts';
import type { Door } from './door.ts';
import { keepOutcome, type Outcome, type RawEvent } from './raw-events.ts';

/** Reads a kept delivery and keeps what it is answered. Done twice it stores nothing twice. */
export async function takeDelivery(
  db: Database,
  deps: Deps,
  door: Door,
  event: Pick<RawEvent, 'sourceId' | 'key' | 'body'>,
): Promise<Outcome> {
  const outcome = await read(deps, door, event.body);
  await keepOutcome(db, event, outcome);
  return outcome;
}

async function read(deps: Deps, door: Door, bytes: Uint8Array): Promise<Outcome> {
  const body = parsed(bytes);
  if (body === undefined) return unreadable('the body is not valid JSON in UTF-8');
  const adapted = adapt(door.adapter, body);
  if ('unreadable' in adapted) return unreadable(adapted.unreadable);
  const source = await deps.store.read((tx) => tx.sources.get(door.id));
  const isSigned = door.profile === 'signed';
  const entries = adapted.entries.map((entry) =>
    source?.policy === 'off'
      ? { rejected: 'source: is switched off' }
      : withinRights(entry, isSigned),
  );
  const items = entries.flatMap((entry) => ('item' in entry ? [entry.item] : []));
  const ingested = await ingestItems(deps, door.id, items);
  const results = entries.map((entry) =>
    'item' in entry ? (ingested.shift() ?? rejected('internal')) : rejected(entry.rejected),
  );
  return { status: 200, body: { results } };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function unreadable(reason: string): Outcome {
  return { status: 400, body: { error: { code: 'validation_failed', message: reason } } };
}

function rejected(reason: string): IngestResult {
  return { id: null, code: 'rejected', mentionId: null, threadId: null, reason };
}
