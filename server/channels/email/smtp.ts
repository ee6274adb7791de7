import { Readable } from 'node:stream';
import SMTPConnection, { type SMTPConnectionSendInfo } from 'nodemailer/lib/smtp-connection';
import type { Outgoing, Posted } from '../connector.ts';
import { tryAgain } from '../try-again.ts';
import { cleanLine } from '../clean.ts';
import type { ComposedMail } from './compose.ts';
import type { MailServer } from './settings.ts';

const CONNECT_MS = 10_000;
/** A server may think long about a mail. */
const ANSWER_MS = 60_000;
/** Less than after what a send counts as lost (`STUCK_SECONDS`). */
const DEADLINE_MS = 100_000;

interface SmtpFault {
  message: string;
  code?: string | undefined;
  responseCode?: number | undefined;
  command?: string | undefined;
}

/** Hands a mail over. Only while nothing of it has been read by the connection may it be tried again. */
export async function sendBySmtp(
  server: MailServer,
  mail: ComposedMail,
  { attempt }: Pick<Outgoing, 'attempt'>,
): Promise<Posted> {
  let hasLeft = false;
  const body = Readable.from(
    (function* () {
      hasLeft = true;
      yield mail.bytes;
    })(),
  );
  try {
    const refusal = await handOver(server, mail, body);
    // Our own copy may have been taken all the same.
    if (refusal) return whatNow(refusal, false, attempt);
    return { state: 'sent', externalId: mail.messageId, permalink: null };
  } catch (error) {
    return whatNow(error as SmtpFault, hasLeft, attempt);
  }
}

/** Answers how the server refused the customer's address, undefined where it took the mail for it. */
async function handOver(
  server: MailServer,
  mail: ComposedMail,
  body: Readable,
): Promise<SmtpFault | undefined> {
  const { host, port, tls, user, password } = server;
  const connection = new SMTPConnection({
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: ANSWER_MS,
    logger: false,
  });
  let deadline: NodeJS.Timeout | undefined;
  try {
    const sent = await new Promise<SMTPConnectionSendInfo | undefined>((resolve, reject) => {
      deadline = setTimeout(() => reject(new Error('No answer in time')), DEADLINE_MS);
      connection.on('error', reject);
      connection.on('end', () => reject(new Error('The server closed the connection')));
      const done = (error: Error | null, info?: SMTPConnectionSendInfo) =>
        error ? reject(error) : resolve(info);
      const send = () => connection.send({ ...mail.envelope }, body, done);
      connection.connect((error) => {
        if (error) reject(error);
        else if (user === undefined) send();
        else
          connection.login({ user, pass: password ?? '' }, (refusal) =>
            refusal ? reject(refusal) : send(),
          );
      });
    });
    connection.quit();
    const [customer] = mail.envelope.to;
    return sent?.rejectedErrors?.find(({ recipient }) => recipient === customer);
  } finally {
    clearTimeout(deadline);
    connection.close();
    body.destroy();
  }
}

/** A number is the server's last word; without one it may have taken what it had been given. */
function whatNow(fault: SmtpFault, hasLeft: boolean, attempt: number): Posted {
  const reason = cleanLine(fault.message).slice(0, 300);
  const isAnswer = fault.responseCode !== undefined && (!hasLeft || fault.command === 'DATA');
  if (hasLeft && !isAnswer) return { state: 'unknown', reason };
  const isPassing = (fault.responseCode ?? 0) >= 400 && (fault.responseCode ?? 0) < 500;
  if (fault.code === 'EAUTH' && !isPassing) return { state: 'failed', code: 'refused_us', reason };
  if (isAnswer && (fault.responseCode ?? 0) >= 500)
    return { state: 'failed', code: 'refused', reason };
  return tryAgain(attempt, reason);
}
