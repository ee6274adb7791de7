import type { Role } from '#contract/person.ts';
import type { Harness } from '../harness.ts';

export const everybody: readonly Role[] = ['agent', 'lead', 'expert', 'admin'];
export const care: readonly Role[] = ['agent', 'lead', 'admin'];
export const leads: readonly Role[] = ['lead', 'admin'];
export const admins: readonly Role[] = ['admin'];

export interface Permission {
  allowed: readonly Role[];
  /** What an allowed person asks, with all it needs made before: path and body. */
  prepare(api: Harness, person: string): Promise<[path: string, body?: unknown]>;
}

export function onThread(tail: string, body?: unknown): Permission {
  return {
    allowed: care,
    prepare: async (api) => [`/threads/${(await api.arrives()).threadId}${tail}`, body],
  };
}

export function onCase(tail: string, body?: unknown): Permission {
  return {
    allowed: care,
    prepare: async (api) => {
      const { threadId } = await api.arrives();
      return [`/cases/${(await api.caseOf(threadId)).id}${tail}`, body];
    },
  };
}

export async function ownReply(
  api: Harness,
  person: string,
  change?: Parameters<Harness['sends']>[2],
): Promise<{ id: string }> {
  return api.sends(person, (await api.arrives()).threadId, change);
}

/** One case of two messages. */
export async function twoMessages(api: Harness): Promise<{ caseId: string; second: string }> {
  const { threadId } = await api.arrives();
  const { id: second } = await api.arrives();
  return { caseId: (await api.caseOf(threadId)).id, second };
}

export async function asked(api: Harness, person = ''): Promise<{ id: string; version: number }> {
  const { threadId } = await api.arrives();
  const { id } = await api.caseOf(threadId);
  return api.ok('agent', 'POST', `/cases/${id}/parts`, {
    expertId: person.endsWith('expert') ? person : 'expert',
    question: 'Почему комиссия?',
    dueAt: '2026-12-01T10:00:00Z',
  });
}

export async function promised(api: Harness): Promise<string> {
  const { threadId } = await api.arrives();
  const { caseId } = (await api.thread(threadId)).row;
  const draft = { text: 'Напишу', dueAt: '2026-12-01T10:00:00Z' };
  return (await api.ok<{ id: string }>('agent', 'POST', `/cases/${caseId}/promises`, draft)).id;
}
