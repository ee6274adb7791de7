import { assignCase } from '#care/case/lifecycle.ts';
import { handOver as decide } from '#care/promise/ledger.ts';
import type { Person } from '#contract/person.ts';
import type { NewsPromise } from '#contract/promise.ts';
import type { WriteTx } from '../../store/store.ts';
import { putCase } from '../cases/log-case.ts';
import type { Deps } from '../context.ts';
import { ApiError, decided, notFound } from '../errors.ts';
import { careRoles, requireRole } from '../guard.ts';
import { refreshRow } from '../threads/refresh-row.ts';

/** The agent leaves for the day: all news they are to tell passes to the substitute, and their cases with it. */
export async function handOver(
  deps: Deps,
  person: Person,
  toId: string,
): Promise<{ promises: NewsPromise[]; caseCount: number }> {
  requireRole(person, careRoles);
  if (toId === person.id) throw new ApiError('wrong_state', 'These promises are yours already.');
  return deps.store.write(async (tx) => {
    const to = await tx.people.get(toId);
    if (!to || !careRoles.includes(to.role)) throw notFound('person');
    const now = deps.clock.now();
    const own = (await tx.promises.allOpen()).filter(({ keeperId }) => keeperId === person.id);
    const promises: NewsPromise[] = [];
    for (const promise of own) {
      const passed = decided(decide(promise, toId), 'This promise is not open any more.');
      await tx.promises.put(passed);
      await tx.log.append({
        at: now,
        type: 'promise.handed-over',
        actorId: person.id,
        threadId: passed.threadId,
        caseId: passed.caseId,
        subjectId: passed.id,
        data: { toId },
      });
      promises.push(passed);
    }
    const caseIds = new Set(promises.map(({ caseId }) => caseId));
    let caseCount = 0;
    for (const caseId of caseIds) if (await passCase(tx, caseId, person, toId, now)) caseCount += 1;
    for (const threadId of new Set(promises.map((promise) => promise.threadId)))
      await refreshRow(tx, threadId);
    return { promises, caseCount };
  });
}

/** A case of somebody else stays theirs, whoever promised news in it. */
async function passCase(
  tx: WriteTx,
  caseId: string,
  person: Person,
  toId: string,
  now: string,
): Promise<boolean> {
  const current = await tx.cases.get(caseId);
  if (current?.assigneeId !== person.id) return false;
  const decision = assignCase(current, { assigneeId: toId, seenAssigneeId: person.id });
  if (!decision.ok) return false;
  await putCase(tx, decision.value, { at: now, type: 'case.assigned', actorId: person.id });
  return true;
}
