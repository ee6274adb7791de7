import MailComposer from 'nodemailer/lib/mail-composer';
import type { Outgoing, Posted } from '../connector.ts';
import { addressOf, idsIn } from './addresses.ts';
import { tryAgain } from '../try-again.ts';
import type { CaseAddresses } from './case-address.ts';
import { cleanLine } from '../clean.ts';
import { ownMessageId } from './own-id.ts';
import type { EmailSettings } from './settings.ts';

export interface ComposedMail {
  messageId: string;
  envelope: { from: string; to: string[] };
  bytes: Buffer;
}

const SUBJECT_CHARACTERS = 200;
const MOST_REFERENCES = 20;

/**
 * A reply as a mail: plain words in UTF-8 and its files, under an id made of the reply, in the thread of the
 * mail it answers, with an address that leads back into the case. A copy goes to ourselves: when it comes
 * round it proves that the reply went out. It is answered to the account alone, whatever `Reply-To` asked for.
 */
export async function compose(
  outgoing: Outgoing,
  settings: EmailSettings,
  cases: CaseAddresses,
): Promise<{ mail: ComposedMail } | { refused: Posted }> {
  const to = addressOf(outgoing.to);
  if (to === undefined) {
    const reason = 'The customer’s mail had no address that can be written to.';
    return { refused: { state: 'failed', code: 'no_address', reason } };
  }
  const attachments = await readFiles(outgoing);
  if ('refused' in attachments) return attachments;
  const { address, plusAddresses } = settings;
  const [local = '', domain = ''] = address.split('@');
  const back =
    plusAddresses && outgoing.caseNumber !== null ? cases.addressFor(outgoing.caseNumber) : address;
  const messageId = ownMessageId(outgoing.replyId, outgoing.attempt, domain);
  const answered = idsIn(outgoing.answers.externalId ?? undefined)[0];
  const earlier = outgoing.answers.earlierIds.flatMap((id) => idsIn(id));
  const references = [...earlier, ...(answered === undefined ? [] : [answered])];
  const composer = new MailComposer({
    messageId: `<${messageId}>`,
    from: { name: cleanLine(settings.name), address },
    to: { name: '', address: to },
    ...(back !== address && { replyTo: { name: cleanLine(settings.name), address: back } }),
    ...(answered !== undefined && { inReplyTo: `<${answered}>` }),
    references: references.slice(-MOST_REFERENCES).map((id) => `<${id}>`),
    subject: subjectOf(outgoing),
    text: outgoing.text,
    attachments: attachments.read,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    mail: {
      messageId,
      envelope: { from: back, to: [to, plusAddresses ? `${local}+sent@${domain}` : address] },
      bytes: await composer.compile().build(),
    },
  };
}

interface Attached {
  filename: string;
  contentType: string;
  content: Buffer;
}

async function readFiles({
  files,
  attempt,
}: Outgoing): Promise<{ read: Attached[] } | { refused: Posted }> {
  try {
    const read = await Promise.all(
      files.map(async (file) => ({
        filename: file.name,
        contentType: file.mime,
        content: Buffer.from(await file.read()),
      })),
    );
    return { read };
  } catch (error) {
    return { refused: tryAgain(attempt, error instanceof Error ? error.message : String(error)) };
  }
}

/** The customer's own, so that every mail program keeps the two together, and the number of the case. */
function subjectOf({ answers, caseNumber }: Outgoing): string {
  const own = cleanLine(answers.title ?? '')
    .replace(/^(?:(?:re|fwd?|ответ|на)\s*:\s*)+/i, '')
    .slice(0, SUBJECT_CHARACTERS);
  const number = caseNumber === null || own.includes(caseNumber) ? '' : `[${caseNumber}]`;
  return ['Re:', own, number].filter(Boolean).join(' ');
}
