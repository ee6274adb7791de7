import { readAttachmentId } from '#care/thread/attachment.ts';
import type { ReadTx } from '../../store/store.ts';

type FindThread = (tx: ReadTx, id: string) => Promise<string | undefined>;

/** What the id in an address may name, and in which thread that lies. */
export const threadOf = {
  thread: async (_tx, id) => id,
  message: async (tx, id) => (await tx.messages.get(id))?.threadId,
  attachment: async (tx, id) => {
    const asked = readAttachmentId(id);
    return asked && (await tx.messages.get(asked.messageId))?.threadId;
  },
  fact: async (tx, id) => (await tx.facts.get(id))?.threadId,
  link: async (tx, id) => (await tx.links.get(id))?.toThreadId,
  case: async (tx, id) => (await tx.cases.get(id))?.threadId,
  promise: async (tx, id) => (await tx.promises.get(id))?.threadId,
  part: async (tx, id) => (await tx.parts.get(id))?.threadId,
  reply: async (tx, id) => (await tx.replies.get(id))?.threadId,
  file: async (tx, id) => (await tx.replyFiles.get(id))?.threadId,
} satisfies Record<string, FindThread>;

export type Subject = keyof typeof threadOf;
