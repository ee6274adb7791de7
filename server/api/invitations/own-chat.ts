import type { Source } from '#contract/channel.ts';
import type { ReadTx } from '../../store/store.ts';

/** Our own chat that is open, the first where there are several. */
export async function openChat(tx: ReadTx): Promise<Source | undefined> {
  const sources = await tx.sources.all();
  return sources
    .filter(({ channel, policy }) => channel === 'chat' && policy === 'full')
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
}

/** Its page, on a server that people call by `address`. */
export function chatPage(address: string, chatId: string): string {
  return `${address}/chat/${encodeURIComponent(chatId)}`;
}
