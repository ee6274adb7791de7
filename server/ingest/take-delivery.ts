import type { IngestResult } from '#contract/mention.ts';
import type { Deps } from '../api/context.ts';
import { ingestItems } from '../api/mentions/ingest-batch.ts';
import type { Database } from '../store/postgres/database.ts';
import { adapt, withinRights } from './adapt.ts';
import type { Door } from './door.ts';
import { keepOutcome, type Outcome, type RawEvent } from './raw-events.ts';
import { type Reading, refused, rejected } from './reading.ts';

/** Reads a kept delivery and keeps what it is answered. Done twice it stores nothing twice. */
export async function takeDelivery(
  db: Database,
  deps: Deps,
  door: Door,
  event: Pick<RawEvent, 'sourceId' | 'key' | 'body'>,
): Promise<Outcome> {
  const reading = await read(deps, door, event.body);
  await keepOutcome(db, event, reading);
  return reading.outcome;
}

async function read(deps: Deps, door: Door, bytes: Uint8Array): Promise<Reading> {
  const body = parsed(bytes);
  if (body === undefined)
    return refused('validation_failed', 'the body is not valid JSON in UTF-8');
  const adapted = adapt(door.adapter, body);
  if ('unreadable' in adapted) return refused('validation_failed', adapted.unreadable);
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
    'item' in entry
      ? (ingested.shift() ?? rejected(null, 'internal'))
      : rejected(null, entry.rejected),
  );
  return {
    outcome: { status: 200, body: { results: results.map(withoutErased) } },
    keepsBody: results.length > 0 && results.every(({ code }) => code !== 'erased'),
  };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function withoutErased(result: IngestResult): IngestResult {
  return result.code === 'erased' ? { ...result, id: null } : result;
}
