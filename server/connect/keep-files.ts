import { createHash } from 'node:crypto';
import { fileKind, MAX_FILE_BYTES } from '#care/thread/attachment.ts';
import type { Attachment } from '#contract/mention.ts';
import { sniff } from '../api/attachments/sniff.ts';
import type { IncomingFile, IncomingMention } from '../channels/connector.ts';
import { addressOf, type NewFile } from '../chat/files/chat-files.ts';

/** Files of one message all together; more is not kept of it. */
const MOST_BYTES = 2 * MAX_FILE_BYTES;

/** A message with its files: each attachment says where it lies, or why it is not kept. */
export interface WithFiles {
  attachments: Attachment[];
  files: NewFile[];
}

/** Judges the files that came with a message, by their first bytes alone: what a sender calls them says nothing. */
export function keptFiles(sourceId: string, incoming: IncomingMention): WithFiles {
  const { item, files: came = [] } = incoming;
  const attachments = [...(item.attachments ?? [])];
  const files: NewFile[] = [];
  let bytesLeft = MOST_BYTES;
  for (const file of came) {
    const attachment = attachments[file.place];
    if (!attachment) continue;
    const refused = refusalOf(file, bytesLeft);
    if (refused) {
      attachments[file.place] = { ...attachment, refused };
      continue;
    }
    bytesLeft -= file.bytes.byteLength;
    const { mime } = sniff(file.bytes);
    const visitorId = item.author?.id ?? '';
    const id = idOf([sourceId, visitorId, item.id], file);
    const name = attachment.name ?? attachment.kind;
    files.push({ id, visitorId, sourceId, name, mime, bytes: file.bytes });
    attachments[file.place] = { ...attachment, kind: fileKind(mime), mime, url: addressOf(id) };
  }
  return { attachments, files };
}

function refusalOf({ bytes, isCut }: IncomingFile, bytesLeft: number): Attachment['refused'] {
  if (isCut) return 'cut';
  if (bytes.byteLength > Math.min(MAX_FILE_BYTES, bytesLeft)) return 'too-large';
  return sniff(bytes).mime === 'application/octet-stream' ? 'kind' : undefined;
}

/**
 * The same however often a message is brought, and known to nobody who has not the file. Messages of two
 * authors share no file: anybody can write another's id above their own.
 */
function idOf(message: readonly string[], { place, bytes }: IncomingFile): string {
  const digest = createHash('sha256').update(bytes).digest('base64url');
  const named = JSON.stringify([...message, place, digest]);
  return createHash('sha256').update(named).digest('base64url').slice(0, 27);
}
