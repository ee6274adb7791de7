import { setTimeout as pause } from 'node:timers/promises';
import type { MessagePage } from '#contract/message.ts';
import type { Reply } from '#contract/reply.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { PUBLIC_URL, type Fleet } from './fleet.ts';

/** One agent, signed in once, who answers threads as long as there are any, and presses again when nothing comes back. */
export interface Agent {
  /** Replies that the server said it took, by the key of the press. */
  accepted: Map<string, Reply>;
  answer(desk: Desk): Promise<void>;
  /** Until the server has taken it, or says that there is nothing to answer. */
  answerOne(threadId: string, clientKey: string): Promise<void>;
  read<T>(path: string): Promise<T>;
}

interface Desk {
  window: number;
  /** Undefined while nobody waits. */
  nextThread(): string | undefined;
  isOver(): boolean;
}

export async function signIn(fleet: Fleet, password: string): Promise<Agent> {
  const signedIn = await fleet.ask('/api/auth/sign-in/email', () => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: PUBLIC_URL },
    body: JSON.stringify({ email: 'agent@bank.example', password }),
  }));
  const cookie = signedIn.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
  const accepted = new Map<string, Reply>();
  const headers = { cookie, 'content-type': 'application/json' };

  async function read<T>(path: string): Promise<T> {
    for (;;) {
      const response = await fleet.ask(path, () => ({ headers }));
      const body = (await response.json().catch(() => undefined)) as T | undefined;
      if (body !== undefined) return body;
    }
  }

  async function answerOne(threadId: string, clientKey: string): Promise<void> {
    for (;;) {
      const { row, places } = await read<ThreadDetail>(`/api/threads/${threadId}`);
      const place = places.find(({ mode }) => mode === 'api')?.place;
      if (!place || row.status === 'closed') return;
      const { messages } = await read<MessagePage>(`/api/threads/${threadId}/messages?limit=50`);
      const input = {
        clientKey,
        caseId: row.caseId,
        text: `Это наша ошибка, уже исправляю. Анна, ${clientKey}`,
        place,
        lastSeenMessageId: messages.findLast(({ direction }) => direction === 'in')?.id ?? null,
      };
      const response = await fleet.ask(
        `/api/threads/${threadId}/replies`,
        () => ({ method: 'POST', headers, body: JSON.stringify(input) }),
        [200, 409, 422],
      );
      if (response.status === 422) return;
      if (response.status === 409) continue;
      const reply = (await response.json().catch(() => undefined)) as Reply | undefined;
      if (!reply) continue;
      accepted.set(clientKey, reply);
      return;
    }
  }

  return {
    accepted,
    read,
    answerOne,
    async answer({ window, nextThread, isOver }) {
      for (let count = 0; !isOver(); count += 1) {
        const threadId = nextThread();
        if (threadId === undefined) await pause(100);
        else await answerOne(threadId, `press-${window}-${String(count).padStart(5, '0')}`);
      }
    },
  };
}
