import { resolveCase as decide } from '#care/case/lifecycle.ts';
import { isUnsent } from '#care/reply/lifecycle.ts';
import type { Case, ResolveCaseInput } from '#contract/case.ts';
import type { Person } from '#contract/person.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { ApiError } from '../errors.ts';
import { closePromise } from '../promises/close-promise.ts';
import { withdrawPartsOf } from '../parts/close-part.ts';
import { changeCase, isOfCustomer } from './change-case.ts';

/** The two boxes: "our side is fixed" and "the customer confirms the problem is solved". */
export async function resolveCase(
  deps: Deps,
  person: Person,
  caseId: string,
  input: ResolveCaseInput,
): Promise<Case> {
  return changeCase(deps, person, caseId, async (tx, current, now) => {
    await checkEvidence(tx, current, input);
    const replies = await tx.replies.ofThread(current.threadId);
    const hasUnsentReply = replies.some((reply) => reply.caseId === current.id && isUnsent(reply));
    const decision = decide(current, input, { personId: person.id, now, hasUnsentReply });
    if (decision.ok && decision.value.status === 'closed')
      await settleAll(tx, deps, decision.value, person);
    return {
      decision,
      refusal: 'The case cannot be resolved as it stands.',
      type:
        !decision.ok || decision.value.status === 'closed'
          ? 'case.closed'
          : statusEvent(decision.value),
      subjectId: input.evidence?.messageId ?? null,
      data: { isFixed: input.ourSideFixed, outcome: decision.ok ? decision.value.outcome : null },
    };
  });
}

function statusEvent(next: Case) {
  return next.status === 'checking' ? ('case.checking' as const) : ('case.status' as const);
}

async function checkEvidence(tx: WriteTx, current: Case, input: ResolveCaseInput): Promise<void> {
  const messageId = input.evidence?.messageId;
  if (messageId === undefined) return;
  if (!(await isOfCustomer(tx, current, messageId)))
    throw new ApiError(
      'evidence_needed',
      'The evidence is a message of the customer in this thread.',
    );
}

async function settleAll(tx: WriteTx, deps: Deps, closed: Case, person: Person): Promise<void> {
  await settlePromises(tx, deps, closed, person);
  await withdrawPartsOf(tx, deps, closed, person.id);
}

/** A confirmed solution is the news that was promised; with any other end there will be no news. */
async function settlePromises(
  tx: WriteTx,
  deps: Deps,
  closed: Case,
  person: Person,
): Promise<void> {
  const how = closed.outcome === 'confirmed' ? 'kept' : 'lapsed';
  for (const promise of await tx.promises.ofThread(closed.threadId)) {
    if (promise.caseId !== closed.id || promise.state !== 'open') continue;
    await closePromise(tx, deps, promise.id, { how, personId: person.id, note: null });
  }
}
