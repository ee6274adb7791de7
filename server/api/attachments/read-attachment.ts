import { MAX_FILE_BYTES, readAttachmentId } from '#care/thread/attachment.ts';
import type { Message } from '#contract/message.ts';
import type { Deps } from '../context.ts';
import { ApiError, notFound } from '../errors.ts';
import { readSentFile } from '../reply-files/read-file.ts';
import { withoutMetadata } from './metadata/without-metadata.ts';
import { sniff, type Sniffed } from './sniff.ts';

export interface AttachmentFile extends Sniffed {
  bytes: Uint8Array<ArrayBuffer>;
  name: string;
}

/**
 * What a customer attached, fetched for whoever may read its thread, or what we sent. The address it lies at
 * is never asked for by the reader.
 */
export async function readAttachment(deps: Deps, id: string): Promise<AttachmentFile> {
  const { message, place } = await findAttachment(deps, id);
  const attachment = message.attachments[place];
  if (!attachment?.url) throw notFound('attachment');
  const sent = await readSentFile(deps, message, attachment.url);
  if (sent) return sent;
  if ((attachment.bytes ?? 0) > MAX_FILE_BYTES) throw tooLarge();
  const file = await deps.files.read(attachment.url, { maxBytes: MAX_FILE_BYTES });
  if (file.state === 'too-large') throw tooLarge();
  if (file.state === 'unavailable')
    throw new ApiError('file_unavailable', `The file could not be fetched: ${file.reason}.`);
  const found = sniff(file.bytes);
  const bytes = found.use === 'shown' ? withoutMetadata(file.bytes, found.mime) : file.bytes;
  return { ...found, bytes, name: attachment.name ?? attachment.kind };
}

/** Nothing of a message that its author took back or changed meanwhile. */
async function findAttachment(
  { store }: Deps,
  id: string,
): Promise<{ message: Message; place: number }> {
  const asked = readAttachmentId(id);
  const message = asked && (await store.read((tx) => tx.messages.get(asked.messageId)));
  const isThere = message?.deletedAt === null && message.version === asked?.version;
  if (!isThere) throw notFound('attachment');
  return { message, place: asked.place };
}

function tooLarge(): ApiError {
  return new ApiError('file_too_large', 'The file is larger than 20 MiB.', {
    details: { maxBytes: MAX_FILE_BYTES },
  });
}
