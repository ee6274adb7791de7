import { assignCase } from '#care/case/lifecycle.ts';
import { careRoles, isAtWork } from '#care/team/roles.ts';
import type { Case } from '#contract/case.ts';
import type { Duties, Person } from '#contract/person.ts';
import type { NewsPromise } from '#contract/promise.ts';
import type { ReadTx, WriteTx } from '../../store/store.ts';
import { hasRightIn, requireRightOf } from '../access/sight.ts';
import { putCase } from '../cases/log-case.ts';
import type { Deps } from '../context.ts';
import { ApiError, decided, notFound } from '../errors.ts';
import { leaveParts, partsLeftBy } from '../parts/leave-parts.ts';
import { passNews } from '../promises/pass-news.ts';
import { owedBy } from '../promises/to-tell.ts';
import { refreshRow } from '../threads/refresh-row.ts';

interface PassOn {
  /** Null where nobody can be asked: the house's sign-in says it. */
  adminId: string | null;
  now: string;
  /** Whoever takes it; null where cases are to be free. */
  toId: string | null;
  /** Whoever tells the news, where that is somebody else; null leaves it with whoever owes it. */
  newsToId?: string | null;
}

/**
 * All that a person holds and may no longer do goes to whoever takes over, and questions back to whoever asked.
 * News that is owed needs somebody.
 */
export async function passOn(tx: WriteTx, from: Person, by: PassOn): Promise<void> {
  const left = await dutiesOf(tx, from, (threadId) => canAnswer(tx, from, threadId));
  const to = await takerOf(tx, from, by.toId);
  const teller = by.newsToId === undefined ? to : await takerOf(tx, from, by.newsToId);
  if (!teller && by.newsToId === undefined && left.promises.length > 0)
    throw new ApiError('news_to_pass_on', 'Somebody has to tell the news that is owed.', {
      details: { promises: left.promises.length },
    });
  const touched = new Set<string>();
  const passed = new Set<string>();
  for (const current of left.cases) {
    await passCase(tx, current, to, by);
    passed.add(current.id);
    touched.add(current.threadId);
  }
  for (const promise of left.promises) {
    const withCase = passed.has(promise.caseId);
    const personId = by.adminId ?? promise.keeperId;
    const passedBy = { personId, actorId: by.adminId, now: by.now, withCase };
    if (teller) await passNews(tx, promise, teller, passedBy);
    touched.add(promise.threadId);
  }
  const asked = await partsLeftBy(tx, from, await tx.parts.askedOf(from.id));
  await leaveParts(tx, asked, { actorId: by.adminId, now: by.now });
  for (const threadId of touched) await refreshRow(tx, threadId);
}

/** What somebody would leave behind, were they to go now. */
export async function readDuties(deps: Deps, personId: string): Promise<Duties> {
  return deps.store.read(async (tx) => {
    const person = await tx.people.get(personId);
    if (!person) throw notFound('person');
    const { cases, promises } = await dutiesOf(tx, person, async () => false);
    const parts = await tx.parts.askedOf(person.id);
    return { cases: cases.length, promises: promises.length, parts: parts.length };
  });
}

async function dutiesOf(
  tx: ReadTx,
  person: Person,
  stays: (threadId: string) => Promise<boolean>,
): Promise<{ cases: Case[]; promises: NewsPromise[] }> {
  const cases: Case[] = [];
  for (const current of await tx.cases.openOf(person.id))
    if (!(await stays(current.threadId))) cases.push(current);
  const promises: NewsPromise[] = [];
  for (const { promise, threadId } of await owedBy(tx, person.id))
    if (!(await stays(threadId))) promises.push(promise);
  return { cases, promises };
}

async function canAnswer(tx: ReadTx, person: Person, threadId: string): Promise<boolean> {
  return isAtWork(person, careRoles) && (await hasRightIn(tx, person, 'answer', threadId));
}

async function takerOf(tx: ReadTx, from: Person, toId: string | null) {
  if (toId === null) return undefined;
  const to = await tx.people.get(toId);
  if (!to || to.id === from.id || !isAtWork(to, careRoles)) throw notFound('person');
  return to;
}

async function passCase(tx: WriteTx, current: Case, to: Person | undefined, by: PassOn) {
  if (to) await requireRightOf(tx, to, 'answer', current.threadId);
  const change = { assigneeId: to?.id ?? null, seenAssigneeId: current.assigneeId };
  const next = decided(assignCase(current, change), 'An open case takes any owner.');
  await putCase(tx, next, { at: by.now, type: 'case.assigned', actorId: by.adminId });
}
