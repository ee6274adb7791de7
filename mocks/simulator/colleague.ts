import type { Case } from '#contract/case.ts';
import type { Person } from '#contract/person.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { apiCaller, type AskableApi } from '../world/call-api.ts';
import { people } from '../world/people.ts';

/**
 * A colleague takes the case of the thread on the screen, whoever has it now. Answers who it was,
 * or null where there is no open case.
 */
export async function letColleagueTake(api: AskableApi, threadId: string): Promise<Person | null> {
  const call = apiCaller(api);
  const { cases, row } = await call<ThreadDetail>('p-olga', 'GET', `/threads/${threadId}`);
  const current = cases.find((each) => each.id === row.caseId);
  if (!current || current.status === 'closed') return null;
  const colleague = current.assigneeId === 'p-timur' ? 'p-dina' : 'p-timur';
  // Agents take only what is free; what somebody has is handed over by a lead.
  const by = current.assigneeId === null ? colleague : 'p-olga';
  await call<Case>(by, 'POST', `/cases/${current.id}/assign`, {
    assigneeId: colleague,
    seenAssigneeId: current.assigneeId,
  });
  return people.find((person) => person.id === colleague) ?? null;
}
