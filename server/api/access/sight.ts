import { hasRight, openSources, rightIn, seesAll } from '#care/team/rights.ts';
import type { Person, Right } from '#contract/person.ts';
import type { ReadTx, Reader } from '../../store/store.ts';
import { ApiError, notFound } from '../errors.ts';

/** For lists: whose they are, and what of them may be seen. */
export function readerOf(person: Person): Reader {
  return { personId: person.id, sources: openSources(person) };
}

export function seesSource(person: Person, sourceId: string): boolean {
  return hasRight(person, 'read', [sourceId]);
}

/** What is said of one source, or of all: the latter is for whoever sees all. */
export function seesWord(person: Person, sourceId: string | null): boolean {
  return sourceId === null ? seesAll(person) : seesSource(person, sourceId);
}

/** The sources whose messages stand where this thread is shown now; none where there is no such thread. */
export async function sourcesOf(tx: ReadTx, threadId: string): Promise<readonly string[]> {
  let thread = await tx.threads.get(threadId);
  while (thread?.shownInId) thread = await tx.threads.get(thread.shownInId);
  return (thread && (await tx.rows.get(thread.id))?.sourceIds) ?? [];
}

export async function hasRightIn(
  tx: ReadTx,
  person: Person,
  right: Right,
  threadId: string,
): Promise<boolean> {
  return seesAll(person) || hasRight(person, right, await sourcesOf(tx, threadId));
}

/** Those that lie where this person has this right, in their order. */
export async function within<Item extends { threadId: string }>(
  tx: ReadTx,
  person: Person,
  right: Right,
  items: readonly Item[],
): Promise<Item[]> {
  if (seesAll(person)) return [...items];
  await tx.foresee({ sightOf: items.map(({ threadId }) => threadId) });
  const found: Item[] = [];
  for (const item of items)
    if (hasRight(person, right, await sourcesOf(tx, item.threadId))) found.push(item);
  return found;
}

/** What somebody may not see is not there; what they see and may not do is forbidden. */
export async function requireRight(
  tx: ReadTx,
  person: Person,
  right: Right,
  of: { threadId: string; what: string },
): Promise<void> {
  if (seesAll(person)) return;
  refuseLess(person, right, await sourcesOf(tx, of.threadId), of.what);
}

/** As `requireRight`, in one source or, with null, in all of them. */
export function requireRightInSource(person: Person, right: Right, sourceId: string | null): void {
  if (seesAll(person)) return;
  if (sourceId === null) throw tooFew('every source');
  refuseLess(person, right, [sourceId], 'source');
}

/** Somebody who is to have work in a thread has to be able to do it there. */
export async function requireRightOf(
  tx: ReadTx,
  other: Person,
  right: Right,
  threadId: string,
): Promise<void> {
  if (await hasRightIn(tx, other, right, threadId)) return;
  throw new ApiError('no_right_there', 'This person has not the right to do this there.', {
    details: { personId: other.id },
  });
}

function refuseLess(
  person: Person,
  right: Right,
  sourceIds: readonly string[],
  what: string,
): void {
  if (rightIn(person, sourceIds) === null) throw notFound(what);
  if (!hasRight(person, right, sourceIds)) throw tooFew(`the right to ${right} there`);
}

function tooFew(needed: string): ApiError {
  return new ApiError('forbidden', `This needs ${needed}.`);
}
