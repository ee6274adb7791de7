import { createHash } from 'node:crypto';
import type { Attachment } from '#contract/mention.ts';
import type { Incoming, IncomingFile, MentionDraft, RawDelivery } from '../connector.ts';
import { untagged } from './addresses.ts';
import { isAutomatic } from './automatic.ts';
import type { CaseAddresses } from './case-address.ts';
import { MOST_BYTES, type Mail } from './mail.ts';
import { replyOf } from './own-id.ts';
import { parseMail } from './parse-mail.ts';
import { isProven } from './proven.ts';
import { reportOf } from './returned.ts';
import { splitQuoted } from './split-quoted.ts';

export interface Mailbox {
  /** Lower case, without a tag. */
  address: string;
  /** The name under which our own server writes `Authentication-Results`; null where it does not. */
  authServ: string | null;
  cases: CaseAddresses;
}

/** A clock that goes wrong, or lies, may not put a mail out of its place by more than this. */
const LATE_DAYS = 7;
const MOST_ID = 255;
const MOST_ATTACHMENTS = 50;

/** What a mail is to the team. */
export async function readMail(raw: RawDelivery, box: Mailbox): Promise<Incoming> {
  const mail = await parseMail(raw.body);
  if (mail.from && untagged(mail.from.address).box === box.address) return ourOwn(mail);
  const report = reportOf(mail);
  if (report?.kind === 'notice') return { kind: 'nothing', why: report.why };
  if (report) return report;
  return fromCustomer(mail, raw, box);
}

/** Anybody can write our address above a mail: nothing under it is ever taken for words of ours. */
function ourOwn({ messageId }: Mail): Incoming {
  const reply = messageId === null ? undefined : replyOf(messageId);
  if (!reply || messageId === null) return { kind: 'nothing', why: 'from our own address' };
  return { kind: 'own-copy', ...reply, externalId: messageId, permalink: null };
}

function fromCustomer(mail: Mail, raw: RawDelivery, box: Mailbox): Incoming {
  const { words, folded } = splitQuoted(mail.text);
  const { subject, files } = mail;
  const attachments = attachmentsOf(mail);
  // A mail that holds nothing but a quote is shown with it.
  const text = words || (subject === '' && attachments.length === 0 ? folded : '');
  if (text === '' && subject === '' && attachments.length === 0)
    return { kind: 'nothing', why: 'an empty mail' };
  const item: MentionDraft = {
    id: idOf(mail, raw.body),
    platform: 'email',
    kind: 'email',
    visibility: 'private',
    occurredAt: timeOf(mail, raw.receivedAt),
    // A mail tells the second it was written in; the box numbers mails as they come.
    sequence: raw.key.split('.').at(-1)?.padStart(10, '0').slice(-64),
    text,
    ...(subject && { title: subject }),
    ...(folded && text !== folded && { quoted: folded }),
    ...(attachments.length > 0 && { attachments }),
    ...(isAutomatic(mail) && { isAutomatic: true }),
    ...authorOf(mail, box),
  };
  return {
    kind: 'mention',
    item,
    answers: mail.answers,
    caseNumber: box.cases.caseIn(mail.recipients),
    otherId: digestId(raw.body),
    ...(files.length > 0 && { files: filesOf(mail, raw) }),
  };
}

/** Whatever stood last when a mail was cut off may go on. */
function filesOf({ files }: Mail, { body }: RawDelivery): IncomingFile[] {
  const isCut = body.byteLength >= MOST_BYTES;
  return files.map(({ bytes, isLast }, place) => ({ place, bytes, isCut: isCut && isLast }));
}

/** Files first: a picture from the web has no bytes here. */
function attachmentsOf({ files, remotePictures }: Mail): Attachment[] {
  const remote = remotePictures.map((url): Attachment => ({ kind: 'image', url, isRemote: true }));
  return [...files.map(({ attachment }) => attachment), ...remote].slice(0, MOST_ATTACHMENTS);
}

function authorOf(mail: Mail, box: Mailbox): Pick<MentionDraft, 'author'> {
  if (!mail.from) return {};
  const { address, name } = mail.from;
  return {
    author: {
      id: address,
      handle: address,
      kind: 'person',
      ...(name && { name }),
      ...(isProven(mail, box.authServ) && { assurance: 'channel' }),
    },
  };
}

/** Without an id the mail is named by its bytes, which a second delivery has as well. */
function idOf({ messageId }: Mail, body: Uint8Array): string {
  const isUsable = messageId !== null && messageId.length <= MOST_ID && !replyOf(messageId);
  return isUsable ? messageId : digestId(body);
}

function digestId(body: Uint8Array): string {
  return `sha256.${createHash('sha256').update(body).digest('base64url')}`;
}

function timeOf({ sentAt }: Mail, receivedAt: string): string {
  const late = Date.parse(receivedAt) - LATE_DAYS * 86_400_000;
  const isBelieved = sentAt !== null && sentAt <= receivedAt && Date.parse(sentAt) >= late;
  return isBelieved ? sentAt : receivedAt;
}
