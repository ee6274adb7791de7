import type { Case } from '#contract/case.ts';
import type { Person } from '#contract/person.ts';
import type { TriageCaseInput } from '#contract/triage.ts';
import type { Deps } from '../context.ts';
import { notFound } from '../errors.ts';
import { refreshRow } from '../threads/refresh-row.ts';

/** A person corrects the kind or the topic that was suggested. It may be done to a closed case too. */
export async function setTriage(
  deps: Deps,
  person: Person,
  caseId: string,
  input: TriageCaseInput,
): Promise<Case> {
  return deps.store.write(async (tx) => {
    const current = await tx.cases.get(caseId);
    if (!current) throw notFound('case');
    const next: Case = {
      ...current,
      kind: input.kind ?? current.kind,
      topic: input.topic ?? current.topic,
      triagedById: person.id,
      version: current.version + 1,
    };
    await tx.cases.put(next);
    await tx.log.append({
      at: deps.clock.now(),
      type: 'triage.set',
      actorId: person.id,
      threadId: next.threadId,
      caseId: next.id,
      data: { kind: next.kind, topic: next.topic },
    });
    await refreshRow(tx, next.threadId);
    return next;
  });
}
