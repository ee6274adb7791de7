import { attachmentId } from '#care/thread/attachment.ts';
import type { ExportedFile } from '#contract/customer-data.ts';
import type { Message } from '#contract/message.ts';
import type { Reply } from '#contract/reply.ts';
import type { Deps } from '../context.ts';
import { asAttachment, isKeptHere, replyFileIdAt } from '../reply-files/file-address.ts';

/** A file as its message or its reply names it. */
export interface NamedFile extends Pick<ExportedFile, 'messageId' | 'replyId' | 'name'> {
  /** Where it lies for us, undefined where that was not said. */
  address: string | undefined;
  /** Where whoever may read the thread finds it. */
  url: string | null;
}

/** Those of messages, then those of replies that became none. */
export function namedFiles(
  { publicUrl = '' }: Pick<Deps, 'publicUrl'>,
  { messages, replies }: { messages: readonly Message[]; replies: readonly Reply[] },
): NamedFile[] {
  const ofMessages = messages.flatMap((message) =>
    message.attachments.map(({ name = null, url }, place): NamedFile => {
      const { id: messageId, replyId } = message;
      const here = `${publicUrl}/api/attachments/${attachmentId(message, place)}`;
      const at = url !== undefined && isKeptHere(url) ? here : (url ?? null);
      return { messageId, replyId, name, address: url, url: at };
    }),
  );
  const sent = new Set(ofMessages.map(({ address }) => replyFileIdAt(address ?? '')));
  const ofReplies = replies.flatMap(({ id: replyId, files = [] }) =>
    files
      .filter(({ id }) => !sent.has(id))
      .map((file): NamedFile => {
        const { name, url: address } = asAttachment(file);
        const url = `${publicUrl}/api/files/${file.id}`;
        return { messageId: null, replyId, name: name ?? null, address, url };
      }),
  );
  return [...ofMessages, ...ofReplies];
}

/** The bytes as they are kept; undefined where they are no more, or were never this one's. */
export async function readKept(
  { store, files }: Pick<Deps, 'store' | 'files'>,
  { address = '', replyId }: NamedFile,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const id = replyFileIdAt(address);
  if (id === undefined) {
    const found = await files.read(address, { maxBytes: Infinity });
    return found.state === 'read' ? found.bytes : undefined;
  }
  return store.read(async (tx) => {
    // Anybody may write any address into a message.
    const file = await tx.replyFiles.get(id);
    return replyId !== null && file?.replyId === replyId ? tx.replyFiles.bytesOf(id) : undefined;
  });
}
