import type { Decision } from '#care/decision.ts';
import type { Case } from '#contract/case.ts';
import type { EventType, LogEntry } from '#contract/event.ts';
import type { Person } from '#contract/person.ts';
import type { ReadTx, WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { decided, notFound } from '../errors.ts';
import { refreshRow } from '../threads/refresh-row.ts';
import { putCase } from './log-case.ts';

export interface CaseChange {
  decision: Decision<Case>;
  /** Told to a developer when the decision is a refusal. */
  refusal: string;
  type: EventType;
  subjectId?: string | null;
  data?: LogEntry['data'];
}

/** The way of every command on a case: role, pure decision, state and log in one transaction. */
export async function changeCase(
  deps: Deps,
  person: Person,
  caseId: string,
  decide: (tx: WriteTx, current: Case, now: string) => Promise<CaseChange>,
): Promise<Case> {
  return deps.store.write(async (tx) => {
    const current = await tx.cases.get(caseId);
    if (!current) throw notFound('case');
    const now = deps.clock.now();
    const change = await decide(tx, current, now);
    const next = decided(change.decision, change.refusal);
    await putCase(tx, next, {
      at: now,
      type: change.type,
      actorId: person.id,
      subjectId: change.subjectId ?? null,
      data: change.data ?? {},
    });
    await refreshRow(tx, next.threadId);
    return next;
  });
}

/** Whether this is a message of the customer in the case's thread: only such a one says yes or no. */
export async function isOfCustomer(tx: ReadTx, current: Case, messageId: string): Promise<boolean> {
  const message = await tx.messages.get(messageId);
  return message?.threadId === current.threadId && message.direction === 'in';
}
