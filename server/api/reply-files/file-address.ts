import type { Attachment } from '#contract/mention.ts';
import type { ReplyFile } from '#contract/reply-file.ts';

const host = 'reply-files.invalid';

/** A file as it stands in the message that it went out with, at an address that no network has (RFC 2606). */
export function asAttachment({ id, name, mime, kind, bytes }: ReplyFile): Attachment {
  return { kind, url: `https://${host}/${id}`, mime, name, bytes };
}

export function isOfReply({ url }: Attachment): boolean {
  return url !== undefined && replyFileIdAt(url) !== undefined;
}

/** Undefined for an address of the network. */
export function replyFileIdAt(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.host === host ? url.pathname.slice(1) : undefined;
}

/** Whether it lies in our own store, of whoever it came: no network has such an address. */
export function isKeptHere(address: string): boolean {
  return URL.canParse(address) && new URL(address).hostname.endsWith('.invalid');
}
