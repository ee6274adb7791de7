import { hasRight } from '#care/team/rights.ts';
import type { Source } from '#contract/channel.ts';
import type { Person } from '#contract/person.ts';
import type { ReadTx } from '../../store/store.ts';

/** Our own chat that is open, the first of those where the person answers: else they would lose sight of the customer. */
export async function openChat(tx: ReadTx, person: Person): Promise<Source | undefined> {
  const sources = await tx.sources.all();
  return sources
    .filter(({ channel, policy }) => channel === 'chat' && policy === 'full')
    .filter(({ id }) => hasRight(person, 'answer', [id]))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
}

/** Its page, on a server that people call by `address`. */
export function chatPage(address: string, chatId: string): string {
  return `${address}/chat/${encodeURIComponent(chatId)}`;
}
