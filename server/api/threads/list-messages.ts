import { maskMessage } from '#care/privacy/mask.ts';
import type { MessagePage } from '#contract/message.ts';
import type { Page, ReadTx } from '../../store/store.ts';
import { shownThread } from './show.ts';

/** One page of a thread, with what is personal in open places hidden. */
export async function listMessages(tx: ReadTx, threadId: string, page: Page): Promise<MessagePage> {
  const { id } = await shownThread(tx, threadId);
  const { messages, before } = await tx.messages.ofThread(id, page);
  return { messages: messages.map(maskMessage), before };
}
