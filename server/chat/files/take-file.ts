import { fileName } from '#care/thread/attachment.ts';
import { largestChatFile } from '#contract/chat-limits.ts';
import type { ChatFile } from '#contract/chat.ts';
import { sniff } from '../../api/attachments/sniff.ts';
import { newToken } from '../../api/invitations/token.ts';
import { ChatError } from '../chat-error.ts';
import type { Caller } from '../visitor.ts';
import type { ChatFiles } from './chat-files.ts';

const ID_BYTES = 16;

/** Keeps a file of a customer. What it is is said by its first bytes; what nobody knows is not taken. */
export async function takeFile(
  files: ChatFiles,
  { visitor, source }: Caller,
  { name, bytes }: { name: string; bytes: Uint8Array<ArrayBuffer> },
  nowMs: number,
): Promise<ChatFile> {
  if (bytes.byteLength > largestChatFile) throw new ChatError('too_large');
  const { mime, use } = sniff(bytes);
  if (mime === 'application/octet-stream') throw new ChatError('file_type');
  const file = {
    id: newToken(ID_BYTES),
    visitorId: visitor.id,
    sourceId: source.id,
    name: fileName(name),
    mime,
    bytes,
  };
  await files.keep(file, nowMs);
  return { id: file.id, name: file.name, bytes: bytes.byteLength, isPicture: use === 'shown' };
}
