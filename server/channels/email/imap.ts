import { ImapFlow } from 'imapflow';
import type { Inbox } from '../connector.ts';
import { MOST_BYTES } from './mail.ts';
import type { MailServer } from './settings.ts';

/**
 * On the first connection, and where the folder's mails were numbered anew, what came in the last days is
 * taken, so that nothing falls in between.
 */
const FIRST_DAYS = 3;
const BATCH = 10;
const IDLE_MS = 4 * 60_000;
/** A notice may get lost on the way; then this is how late a mail is. */
const LOOK_AGAIN_MS = 60_000;

/** Where to go on: the numbers of mails are good as long as the folder is the same. */
interface Cursor {
  validity: string;
  uid: number;
}

/** Takes what has come into the box and waits for more. Throws when the connection is lost. */
export async function listenToImap(
  server: MailServer,
  inbox: Inbox,
  signal: AbortSignal,
): Promise<void> {
  const client = clientOf(server);
  const closed = new Promise<never>((_resolve, reject) => {
    client.once('close', () => reject(new Error('The connection was closed')));
  });
  closed.catch(() => undefined);
  const stop = () => client.close();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await client.connect();
    await client.mailboxOpen('INBOX', { readOnly: true });
    while (!signal.aborted) {
      const news = nextNews(client, signal);
      await takeNew(client, inbox);
      const idle = client.idle().catch(() => undefined);
      await Promise.race([news, closed]);
      // Any other command ends the idling first.
      await Promise.race([client.noop(), closed]);
      await idle;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    client.close();
  }
}

/** Whether a mail with this id lies in the box or among what was sent. */
export async function hasMail(server: MailServer, messageId: string): Promise<boolean> {
  const client = clientOf(server);
  try {
    await client.connect();
    const folders = await client.list();
    const sent = folders.filter(({ specialUse }) => specialUse === '\\Sent');
    for (const path of ['INBOX', ...sent.map((folder) => folder.path)]) {
      await client.mailboxOpen(path, { readOnly: true });
      const found = await client.search({ header: { 'message-id': messageId } }, { uid: true });
      if (found && found.length > 0) return true;
    }
    return false;
  } catch {
    return false;
  } finally {
    client.close();
  }
}

function clientOf({ host, port, tls, user, password }: MailServer): ImapFlow {
  const client = new ImapFlow({
    host,
    port,
    secure: tls === 'implicit',
    ...(tls !== 'implicit' && { doSTARTTLS: tls === 'starttls' }),
    auth: { user: user ?? '', pass: password ?? '' },
    logger: false,
    disableAutoIdle: true,
    maxIdleTime: IDLE_MS,
    maxLiteralSize: 2 * MOST_BYTES,
  });
  // Told by the call that was under way, or by the end of the connection.
  client.on('error', () => undefined);
  return client;
}

function nextNews(client: ImapFlow, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      client.off('exists', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, LOOK_AGAIN_MS);
    client.on('exists', done);
    signal.addEventListener('abort', done, { once: true });
  });
}

async function takeNew(client: ImapFlow, inbox: Inbox): Promise<void> {
  if (!client.mailbox) throw new Error('No mailbox is open');
  const { uidValidity, uidNext } = client.mailbox;
  const validity = String(uidValidity);
  const known = cursorOf(await inbox.cursor());
  const isSame = known?.validity === validity;
  const after = isSame ? known.uid : 0;
  const found = (await client.search(newsSince(known, validity, Date.now()), { uid: true })) || [];
  // The range of a search ends with the last mail even where that one is known.
  const fresh = found.filter((uid) => uid > after).toSorted((a, b) => a - b);
  for (let at = 0; at < fresh.length; at += BATCH) {
    const uids = fresh.slice(at, at + BATCH);
    const mails = await client.fetchAll(
      uids.join(','),
      { uid: true, internalDate: true, source: { start: 0, maxLength: MOST_BYTES } },
      { uid: true },
    );
    const deliveries = mails.flatMap(({ uid, internalDate, source }) =>
      source
        ? [
            {
              key: `imap.${validity}.${uid}`,
              receivedAt: new Date(internalDate ?? Date.now()).toISOString(),
              body: new Uint8Array(source),
            },
          ]
        : [],
    );
    await inbox.keep(deliveries, `${validity}.${uids.at(-1)}`);
  }
  if (!isSame && fresh.length === 0) await inbox.keep([], `${validity}.${(uidNext ?? 1) - 1}`);
}

/** In a folder that was numbered anew every number is new, of mails from before us as well. */
export function newsSince(
  known: Cursor | undefined,
  validity: string,
  nowMs: number,
): { uid: string } | { since: Date } {
  if (known?.validity === validity) return { uid: `${known.uid + 1}:*` };
  return { since: new Date(nowMs - FIRST_DAYS * 86_400_000) };
}

function cursorOf(text: string | undefined): Cursor | undefined {
  const [validity, uid] = text?.split('.') ?? [];
  return validity === undefined ? undefined : { validity, uid: Number(uid) };
}
