import { takeBack } from '#care/case/take-back.ts';
import type { BulkAction, BulkDone, BulkInput, BulkResult } from '#contract/bulk.ts';
import type { Case } from '#contract/case.ts';
import type { ErrorCode } from '#contract/errors.ts';
import type { Person } from '#contract/person.ts';
import { assignCase } from '../cases/assign-case.ts';
import { changeCase } from '../cases/change-case.ts';
import { lastChange } from '../cases/last-change.ts';
import { resolveCase } from '../cases/resolve-case.ts';
import { requireRight } from '../access/sight.ts';
import type { Deps } from '../context.ts';
import { ApiError, notFound } from '../errors.ts';

/** The same for many threads; each is decided for itself, as if its button had been pressed. */
export async function bulk(deps: Deps, person: Person, input: BulkInput): Promise<BulkResult> {
  return eachForItself(new Set(input.threadIds), async (threadId) => {
    const before = await caseOfRow(deps, person, threadId);
    const after = await apply(deps, person, before, input.action);
    const { status, assigneeId } = before;
    return { threadId, caseId: after.id, version: after.version, before: { status, assigneeId } };
  });
}

/** Takes back what a bulk action did, where nothing has happened since. */
export async function undoBulk(
  deps: Deps,
  person: Person,
  items: readonly BulkDone[],
): Promise<BulkResult> {
  const byThread = new Map(items.map((item) => [item.threadId, item]));
  return eachForItself(byThread.keys(), async (threadId) => {
    const { caseId, version, before } = byThread.get(threadId) as BulkDone;
    const seen = await deps.store.read(async (tx) => {
      const current = await tx.cases.get(caseId);
      if (!current) throw notFound('case');
      await requireRight(tx, person, 'answer', { threadId: current.threadId, what: 'case' });
      return current;
    });
    const after = await changeCase(deps, person, caseId, async (tx, current) => {
      const last = await lastChange(tx, current);
      const wasClosed = current.status === 'closed';
      return {
        decision: takeBack(current, before, { personId: person.id, seenVersion: version, last }),
        refusal: 'Something else has happened to the case since.',
        type: wasClosed ? 'case.status' : 'case.assigned',
        data: { status: before.status, assigneeId: before.assigneeId },
      };
    });
    const { status, assigneeId } = seen;
    return { threadId, caseId, version: after.version, before: { status, assigneeId } };
  });
}

async function apply(deps: Deps, person: Person, current: Case, action: BulkAction): Promise<Case> {
  if (action.kind === 'assign') {
    const { assigneeId } = action;
    return assignCase(deps, person, current.id, { assigneeId, seenAssigneeId: current.assigneeId });
  }
  await refuseOwedNews(deps, current);
  return resolveCase(deps, person, current.id, {
    ourSideFixed: current.fixedAt !== null,
    customerConfirms: false,
    close: true,
    outcome: action.outcome,
    seenVersion: current.version,
  });
}

/** What was promised to somebody, or asked of somebody, is not swept away with fifty others. */
async function refuseOwedNews(deps: Deps, current: Case): Promise<void> {
  if (current.status === 'waiting-inside')
    throw new ApiError('wrong_state', 'An expert is asked in this case: close it by itself.');
  const promises = await deps.store.read((tx) => tx.promises.ofThread(current.threadId));
  if (promises.some((promise) => promise.caseId === current.id && promise.state === 'open'))
    throw new ApiError('wrong_state', 'News is owed in this case: close it by itself.');
}

async function caseOfRow(deps: Deps, person: Person, threadId: string): Promise<Case> {
  const current = await deps.store.read(async (tx) => {
    await requireRight(tx, person, 'answer', { threadId, what: 'case' });
    const caseId = (await tx.rows.get(threadId))?.caseId;
    return caseId ? tx.cases.get(caseId) : undefined;
  });
  if (!current) throw notFound('case');
  return current;
}

async function eachForItself(
  threadIds: Iterable<string>,
  act: (threadId: string) => Promise<BulkDone>,
): Promise<BulkResult> {
  const done: BulkDone[] = [];
  const refused: { threadId: string; code: ErrorCode }[] = [];
  for (const threadId of threadIds) {
    try {
      done.push(await act(threadId));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      refused.push({ threadId, code: error.code });
    }
  }
  return { done, refused };
}
