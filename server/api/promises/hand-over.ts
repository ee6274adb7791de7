import { careRoles, isAtWork } from '#care/team/roles.ts';
import { assignCase } from '#care/case/lifecycle.ts';
import { takeBack as decideReturn } from '#care/promise/ledger.ts';
import type { Case } from '#contract/case.ts';
import type { Person } from '#contract/person.ts';
import type { NewsPromise } from '#contract/promise.ts';
import type { WriteTx } from '../../store/store.ts';
import { putCase } from '../cases/log-case.ts';
import { within } from '../access/sight.ts';
import type { Deps } from '../context.ts';
import { ApiError, decided, notFound } from '../errors.ts';
import { refreshRow } from '../threads/refresh-row.ts';
import { putPromise } from './log-promise.ts';
import { passNews } from './pass-news.ts';
import { toTell } from './to-tell.ts';

interface HandedOver {
  promises: NewsPromise[];
  caseCount: number;
}

/** The agent leaves for the day: all news they are to tell passes to the substitute, and their cases with it. */
export async function handOver(deps: Deps, person: Person, toId: string): Promise<HandedOver> {
  if (toId === person.id) throw new ApiError('wrong_state', 'These promises are yours already.');
  return deps.store.write(async (tx) => {
    const to = await tx.people.get(toId);
    if (!to || !isAtWork(to, careRoles)) throw notFound('person');
    const now = deps.clock.now();
    const promises: NewsPromise[] = [];
    const passed = new Set<string>();
    for (const { promise, owner } of await toTell(tx, person)) {
      const withCase = owner.assigneeId === person.id || passed.has(promise.caseId);
      const by = { personId: person.id, actorId: person.id, now, withCase };
      promises.push(await passNews(tx, promise, to, by));
      if (await passCase(tx, owner, { fromId: person.id, toId, person, now })) passed.add(owner.id);
    }
    return done(tx, promises, passed);
  });
}

/** Back again: what the agent had handed over returns from whoever has it now, the cases that went along too. */
export async function takeBack(deps: Deps, person: Person): Promise<HandedOver> {
  return deps.store.write(async (tx) => {
    const now = deps.clock.now();
    const promises: NewsPromise[] = [];
    const passed = new Set<string>();
    const away = await tx.promises.handedOverBy(person.id);
    for (const promise of await within(tx, person, 'answer', away)) {
      const by = { personId: person.id, now };
      const back = decided(decideReturn(promise, by), 'This promise was never handed over.');
      const fromId = promise.keeperId;
      await putPromise(tx, back, {
        at: now,
        type: 'promise.taken-back',
        actorId: person.id,
        data: { fromId },
      });
      promises.push(back);
      const wentAlong = promise.handedBy.find(({ personId }) => personId === person.id)?.withCase;
      const owner = wentAlong ? await tx.cases.get(promise.caseId) : undefined;
      if (owner && (await passCase(tx, owner, { fromId, toId: person.id, person, now })))
        passed.add(owner.id);
    }
    return done(tx, promises, passed);
  });
}

async function done(
  tx: WriteTx,
  promises: NewsPromise[],
  passed: ReadonlySet<string>,
): Promise<HandedOver> {
  for (const threadId of new Set(promises.map((promise) => promise.threadId)))
    await refreshRow(tx, threadId);
  return { promises, caseCount: passed.size };
}

/** A case of somebody else stays theirs, whoever promised news in it. */
async function passCase(
  tx: WriteTx,
  current: Case,
  { fromId, toId, person, now }: { fromId: string; toId: string; person: Person; now: string },
): Promise<boolean> {
  if (current.assigneeId !== fromId || fromId === toId) return false;
  const decision = assignCase(current, { assigneeId: toId, seenAssigneeId: fromId });
  if (!decision.ok) return false;
  await putCase(tx, decision.value, { at: now, type: 'case.assigned', actorId: person.id });
  return true;
}
