import { z } from 'zod';
import { rightIn, seesAll } from '#care/team/rights.ts';
import type { LogEntry } from '#contract/event.ts';
import type { Person } from '#contract/person.ts';
import { threadListQuery } from '#contract/thread.ts';
import type { ReadTx } from '../../store/store.ts';
import { readerOf, seesSource, sourcesOf } from '../access/sight.ts';

const sourceIdsSchema = z.array(z.string());

/** Whoever sees all sources hears every entry as it stands, except experts. */
export function hearsAll(person: Person): boolean {
  return person.role !== 'expert' && seesAll(person);
}

/** What this person hears of an entry: experts only of their own parts, and nothing that leads to the customer. */
export async function tellOf(
  tx: ReadTx,
  entry: LogEntry,
  person: Person,
): Promise<LogEntry | null> {
  const isExpert = person.role === 'expert';
  const { expertId, fromId } = entry.data;
  const isOwnPart =
    entry.type.startsWith('part.') && (expertId === person.id || fromId === person.id);
  if (isExpert && !isOwnPart) return null;
  const seen = seesAll(person) ? entry : await asSeen(tx, entry, person);
  return seen && isExpert ? { ...seen, threadId: null, caseId: null } : seen;
}

async function asSeen(tx: ReadTx, entry: LogEntry, person: Person): Promise<LogEntry | null> {
  if (entry.type === 'wave.found') return (await seesWave(tx, entry, person)) ? bare(entry) : null;
  // Which rights somebody was given is not said.
  if (entry.type.startsWith('person.')) return { ...entry, data: {} };
  if (entry.threadId === null) return isOfOpenSource(entry, person) ? entry : null;
  const sourceIds = erasedSources(entry) ?? (await sourcesOf(tx, entry.threadId));
  // How large a wave has grown elsewhere is not said.
  if (rightIn(person, sourceIds) !== null)
    return entry.type === 'wave.grew' ? { ...entry, data: {} } : entry;
  // Part of the thread was theirs to see: their lists have to let go of it.
  return sourceIds.some((id) => seesSource(person, id)) ? bare(entry) : null;
}

/** Where an erased thread was; it stands nowhere any more. */
function erasedSources({ type, data }: LogEntry): readonly string[] | undefined {
  if (type !== 'customer.erased' || typeof data.sourceIds !== 'string') return undefined;
  return sourceIdsSchema.parse(JSON.parse(data.sourceIds));
}

function isOfOpenSource({ type, subjectId, data }: LogEntry, person: Person): boolean {
  const sourceId = type.startsWith('source.') ? subjectId : data.sourceId;
  return typeof sourceId !== 'string' || seesSource(person, sourceId);
}

async function seesWave(tx: ReadTx, { subjectId }: LogEntry, person: Person): Promise<boolean> {
  const query = threadListQuery.parse({ wave: subjectId ?? '', limit: 1 });
  return (await tx.rows.list(query, readerOf(person))).total > 0;
}

/** That something happened, and nothing of what. */
function bare({ seq, at, type }: LogEntry): LogEntry {
  return { seq, at, type, actorId: null, threadId: null, caseId: null, subjectId: null, data: {} };
}
