import PostalMime, { type Address, type Attachment as Part, type Email } from 'postal-mime';
import { decodeUndeclared, mendWrongAlphabet } from '../charset.ts';
import { cleanLine, cleanText } from '../clean.ts';
import { htmlText } from '../html-text.ts';
import { addressOf, idsIn } from './addresses.ts';
import { remotePictures } from './remote-pictures.ts';
import type { Mail, MailFile, MailReports } from './mail.ts';

/** Deeper and longer than any mail that a person wrote; beyond it the mail is refused. */
const limits = { maxNestingDepth: 50, maxHeadersSize: 512 * 1024 };
const MOST_FILES = 50;
const MOST_TEXT = 100_000;
const reporting = new Set(['message/delivery-status', 'message/disposition-notification']);
const originals = new Set(['message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers']);
const delivered = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'];

/** Bytes as they came, to the mail they are. Throws where nothing of it can be read. */
export async function parseMail(raw: Uint8Array): Promise<Mail> {
  const email = await read(raw);
  const headers = headersOf(email);
  const named = [...(email.to ?? []), ...(email.cc ?? [])].flatMap(addressesOf);
  const carried = delivered.flatMap((name) => headers.get(name) ?? []);
  return {
    messageId: idsIn(email.messageId)[0] ?? null,
    answers: [
      ...new Set([...idsIn(email.inReplyTo), ...idsIn(email.references).toReversed()]),
    ].slice(0, 30),
    from: authorOf(email),
    recipients: [...new Set([...named, ...carried].flatMap((text) => addressOf(text) ?? []))],
    subject: cleanLine(mendWrongAlphabet(email.subject ?? '')).slice(0, 998),
    sentAt: timeOf(email.date),
    text: textOf(email),
    files: filesOf(email),
    remotePictures: remotePictures(email.html ?? ''),
    headers,
    reports: reportsOf(email),
  };
}

async function read(raw: Uint8Array): Promise<Email> {
  const parse = (bytes: Uint8Array) =>
    PostalMime.parse(bytes, { ...limits, forceRfc822Attachments: isReport(raw) });
  const email = await parse(raw);
  if (lostIn(email) === 0) return email;
  // Bytes above 127 that nobody declared were read as UTF-8 and lost.
  const again = await parse(new TextEncoder().encode(decodeUndeclared(raw)));
  return lostIn(again) < lostIn(email) ? again : email;
}

/** In a report the mail that came back is no part of what it says. */
function isReport(raw: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(raw.subarray(0, 64 * 1024));
  return /^content-type:\s*multipart\/report/im.test(head);
}

function lostIn({ subject = '', text = '', html = '', from }: Email): number {
  return [subject, text, html, from?.name ?? ''].join('').split('\ufffd').length - 1;
}

function headersOf(email: Email): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  for (const { key, value } of email.headers)
    headers.set(key, [...(headers.get(key) ?? []), value]);
  return headers;
}

/** Never by `Sender`: no server vouches for what stands there. */
function authorOf({ from }: Email): Mail['from'] {
  const box = from?.group ? from.group[0] : from;
  const address = box?.address === undefined ? undefined : addressOf(box.address);
  if (!address) return null;
  return { address, name: cleanLine(mendWrongAlphabet(box?.name ?? '')).slice(0, 255) };
}

function addressesOf(entry: Address): string[] {
  return entry.group ? entry.group.map(({ address }) => address) : [entry.address ?? ''];
}

function timeOf(date: string | undefined): string | null {
  const ms = Date.parse(date ?? '');
  const isSane = ms > Date.UTC(1980, 0) && ms < Date.UTC(2200, 0);
  return isSane ? new Date(ms).toISOString() : null;
}

function textOf({ text = '', html }: Email): string {
  const words = text.trim() === '' && html ? htmlText(html) : text;
  return cleanText(mendWrongAlphabet(words.slice(0, MOST_TEXT))).trimEnd();
}

/**
 * Signatures and reports are no files that somebody sent, and of what belongs to the look of a text only its
 * pictures are.
 */
function isFile({ related, mimeType, disposition }: Part): boolean {
  if (reporting.has(mimeType) || originals.has(mimeType)) return disposition === 'attachment';
  if (related && disposition !== 'attachment') return mimeType.startsWith('image/');
  return !/^application\/(?:x-)?(?:pkcs7-signature|pgp-signature)$/.test(mimeType);
}

function filesOf({ attachments }: Email): MailFile[] {
  const last = attachments.at(-1);
  return attachments
    .filter(isFile)
    .slice(0, MOST_FILES)
    .map((part) => ({ ...fileOf(part), isLast: part === last }));
}

function fileOf(part: Part): Omit<MailFile, 'isLast'> {
  const { filename, mimeType } = part;
  const [kind = ''] = mimeType.split('/');
  const name = cleanLine(mendWrongAlphabet(filename ?? '')).slice(0, 255);
  const bytes = bytesOf(part);
  return {
    attachment: {
      kind: kind === 'image' || kind === 'video' || kind === 'audio' ? kind : 'file',
      mime: mimeType.slice(0, 128),
      ...(name && { name }),
      bytes: bytes.byteLength,
    },
    bytes,
  };
}

function bytesOf({ content }: Part): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

function reportsOf({ attachments }: Email): MailReports {
  const part = (isOne: (mimeType: string) => boolean): string | null => {
    const found = attachments.find(({ mimeType }) => isOne(mimeType));
    if (!found) return null;
    const bytes = bytesOf(found);
    return decodeUndeclared(bytes.subarray(0, 64 * 1024)).replace(/\r\n?/g, '\n');
  };
  const original = part((type) => originals.has(type));
  return {
    delivery: part((type) => type === 'message/delivery-status'),
    disposition: part((type) => type === 'message/disposition-notification'),
    original: original === null ? null : (original.split('\n\n')[0] ?? null),
  };
}
