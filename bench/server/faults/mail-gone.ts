import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import PostalMime from 'postal-mime';
import type { Message } from '#contract/message.ts';
import type { Reply } from '#contract/reply.ts';
import type { ThreadPage } from '#contract/thread.ts';
import { startPostgres } from '#server/conformance/sql/start-postgres.ts';
import {
  makeMailServers,
  type MailServers,
  whyNoMailServers,
} from '#server/connect/mail-servers.ts';
import { connectPostgres } from '#server/store/postgres/open-postgres.ts';
import type { Database } from '#server/store/postgres/database.ts';
import { verifyLog } from '#server/store/postgres/verify-log.ts';
import { mulberry32 } from '../mulberry32.ts';
import { startFleet } from './fleet.ts';
import type { Plan } from './plan.ts';
import { type Agent, signIn } from './replies.ts';
import { rowsOf } from './verdict.ts';

const LOAD_MS = 20_000;
const GONE_MS = 60_000;
const PATIENCE_MS = 240_000;
const WRITE_EVERY_MS = 700;
const PASSWORD = 'correct horse battery';

/** Customers who write by mail and agents who answer, while Postfix and Dovecot are gone for a minute. */
export async function stopMailServers({ seed }: Plan) {
  const why = whyNoMailServers();
  if (why) return { leftOut: why };
  const postgres = await startPostgres(true);
  if (!postgres) throw new Error('PostgreSQL is not installed.');
  const servers = await makeMailServers();
  await servers.start();
  const home = await mkdtemp(join(tmpdir(), 'otklik-faults-'));
  const fleet = await startFleet(2, {
    DATABASE_URL: postgres.url,
    SECRET: 'a secret that is only good for measuring',
    UNDO_SECONDS: '0',
    AGENT_PASSWORD: PASSWORD,
    CONNECTORS: await connectorsFile(home, servers),
  });
  const db = connectPostgres(postgres.url);
  try {
    const agent = await signIn(fleet, PASSWORD);
    const state = { isWritten: false, isOver: false };
    const customers = writeMails(servers, mulberry32(seed), state);
    const answering = answerAll(agent, state);
    await pause(LOAD_MS);
    await servers.stop();
    await pause(GONE_MS);
    await servers.start();
    await pause(LOAD_MS);
    state.isWritten = true;
    const written = await customers;
    await settled(db, servers, written.length);
    state.isOver = true;
    await answering;
    return {
      tried: { goneSeconds: GONE_MS / 1000, mailsWritten: written.length, seed },
      ...(await judgeMail(db, servers, { written, agent })),
    };
  } finally {
    await db.destroy();
    await fleet.stop();
    await servers.stop();
    await servers.remove();
    await postgres.stop();
    await rm(home, { recursive: true });
  }
}

async function connectorsFile(home: string, { smtpPort, imapPort }: MailServers): Promise<string> {
  const here = { host: '127.0.0.1', tls: 'none' };
  const address = 'care@bank.example';
  const mail = {
    kind: 'email',
    source: 'mail',
    name: 'Банк',
    address,
    imap: { ...here, port: imapPort, user: address, password: 'secret' },
    smtp: { ...here, port: smtpPort },
  };
  const file = join(home, 'connectors.json');
  await writeFile(file, JSON.stringify({ connectors: [mail] }));
  return file;
}

/** Each from a customer of its own, again and again until Postfix has it. Answers their words. */
async function writeMails(
  { smtpPort }: MailServers,
  chance: () => number,
  state: { isWritten: boolean },
): Promise<string[]> {
  const way = createTransport({ host: '127.0.0.1', port: smtpPort, ignoreTLS: true });
  const written: string[] = [];
  for (let count = 0; !state.isWritten; count += 1) {
    const text = `Письмо номер ${count}: где мои деньги?`;
    const from = `customer${count}@mail.example`;
    const mail = { from, to: 'care@bank.example', subject: `Деньги ${count}`, text };
    // A sender's own server writes again with the same id.
    const messageId = `<question-${count}@mail.example>`;
    while (!(await way.sendMail({ ...mail, messageId }).then(Boolean, () => false)))
      await pause(500);
    written.push(text);
    await pause(chance() * 2 * WRITE_EVERY_MS);
  }
  return written;
}

/** Whoever writes gets one answer, whatever the mail server does. */
async function answerAll(agent: Agent, state: { isOver: boolean }): Promise<void> {
  const answered = new Set<string>();
  while (!state.isOver) {
    const { rows } = await agent.read<ThreadPage>('/api/threads?view=all&limit=200');
    for (const { id } of rows.filter((row) => !answered.has(row.id))) {
      answered.add(id);
      await agent.answerOne(id, `press-${id}`);
    }
    await pause(300);
  }
}

/** Until everything has come, was answered and is out, or nobody expects it any more. */
async function settled(db: Database, servers: MailServers, count: number): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const sent = await rowsOf<Reply>(db, 'replies', `state = 'sent'`);
    if (sent.length >= count && (await servers.customersMails()).length >= count) return;
    await pause(1000);
  }
}

interface Given {
  written: readonly string[];
  agent: Agent;
}

async function judgeMail(db: Database, servers: MailServers, { written, agent }: Given) {
  const inbound = await rowsOf<Message>(db, 'messages', `row->>'direction' = 'in'`);
  const replies = await rowsOf<Reply>(db, 'replies', 'true');
  const mails = await Promise.all(
    (await servers.customersMails()).map((mail) => PostalMime.parse(mail)),
  );
  const timesHeard = (text: string) => inbound.filter((message) => message.text === text).length;
  const timesGot = (id: string) => mails.filter(({ messageId }) => messageId?.includes(id)).length;
  const ids = [...agent.accepted.values()].map(({ id }) => id);
  const found = {
    missing: written.filter((text) => timesHeard(text) === 0),
    doubled: written.filter((text) => timesHeard(text) > 1),
    neverArrived: ids.filter((id) => timesGot(id) === 0),
    arrivedTwice: ids.filter((id) => timesGot(id) > 1),
    unsettled: replies
      .filter(({ state }) => state !== 'sent')
      .map(({ id, state }) => `${id}: ${state}`),
  };
  const log = await verifyLog(db);
  const faults = Object.entries(found).flatMap(([name, list]) =>
    list.length > 0 ? [`${name}: ${list.length}`] : [],
  );
  return {
    replies: { accepted: ids.length, arrived: mails.length },
    ...found,
    log,
    faults: log.isWhole ? faults : [...faults, `log: ${log.fault} at ${log.seq}`],
  };
}
