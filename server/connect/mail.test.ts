import { connect, createServer, type AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { createTransport } from 'nodemailer';
import type Mail from 'nodemailer/lib/mailer/index.js';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attachmentId } from '#care/thread/attachment.ts';
import type { Reply } from '#contract/reply.ts';
import type { ReplyFile } from '#contract/reply-file.ts';
import { caseAddresses } from '../channels/email/case-address.ts';
import { emailConnector } from '../channels/email/email-connector.ts';
import { emailSettingsSchema } from '../channels/email/settings.ts';
import { connectedTeam, eventually } from './connected-team.ts';
import { makeMailServers, whyNoMailServers, type MailServers } from './mail-servers.ts';

const gif = Buffer.from('GIF89a\u0002\u0000\u0001\u0000\u0000\u0000\u0000', 'latin1');
const why = whyNoMailServers();
if (why) process.stdout.write(`Mail over Postfix and Dovecot is not tested: ${why}.\n`);

describe.skipIf(why !== undefined)('mail over Postfix and Dovecot', () => {
  let servers: MailServers;
  let team: Awaited<ReturnType<typeof startTeam>>;
  beforeAll(async () => {
    servers = await makeMailServers();
    await servers.start();
    team = await startTeam(servers);
  }, 300_000);
  afterAll(async () => {
    await team?.stop();
    await servers?.stop();
    await servers?.remove();
  });

  test('a customer writes, is answered in the same thread, says no, and the case goes on', async () => {
    const { messageId } = await writes({ subject: 'Карта', text: 'Карта не работает' });
    const threadId = await team.threadWith('Карта не работает');
    const { row } = await team.thread(threadId);
    const promise = { text: 'Напишу', dueAt: new Date(Date.now() + 86_400_000).toISOString() };
    const reply = await team.sends('agent', threadId, { text: 'Разбираюсь. Анна', promise });
    await team.deliverDue();
    expect(await team.stateOf(reply)).toBe('sent');
    expect((await team.thread(threadId)).promises).toMatchObject([{ state: 'open' }]);

    const answer = await eventually(() => team.arrived(reply));
    expect(answer).toMatchObject({
      subject: `Re: Карта [${row.caseNumber}]`,
      text: 'Разбираюсь. Анна',
      inReplyTo: messageId,
      references: messageId,
      messageId: `<${reply.id}.1@bank.example>`,
      from: { name: 'Банк', address: 'care@bank.example' },
    });
    expect(answer?.headers.map(({ key }) => key)).not.toContain('auto-submitted');
    const back = answer?.replyTo?.[0]?.address ?? '';
    expect(back).toMatch(/^care\+c-\d{4}-\d{6}-[a-z2-7]{12}@bank\.example$/);

    await team.resolve('agent', threadId);
    expect((await team.caseOf(threadId)).status).toBe('checking');
    await writes({
      to: back,
      subject: 'Re: Карта',
      text: 'Нет, не работает\n\n20.11.2026, 14:05, Банк <care@bank.example>:\n> Разбираюсь. Анна',
      inReplyTo: answer?.messageId,
    });
    await eventually(async () => (await team.caseOf(threadId)).status === 'open');
    expect(await team.caseOf(threadId)).toMatchObject({ number: row.caseNumber, reopenedCount: 1 });
    const said = (await team.messages(threadId)).find(({ text }) => text === 'Нет, не работает');
    expect(said?.quoted).toContain('> Разбираюсь. Анна');
  });

  test('an answer goes out with its files, which the thread shows too', async () => {
    await writes({ from: 'tariff@mail.example', text: 'Пришлите тариф' });
    const threadId = await team.threadWith('Пришлите тариф');
    const { id } = await team.wire.ok<ReplyFile>(
      'agent',
      'POST',
      `/threads/${threadId}/files?${new URLSearchParams({ name: 'Тариф «Свой».gif' })}`,
      new Uint8Array(gif),
    );
    const reply = await team.sends('agent', threadId, { text: 'Вот он. Анна', fileIds: [id] });
    await team.deliverDue();
    const answer = await eventually(() => team.arrived(reply));
    expect(answer?.text?.trim()).toBe('Вот он. Анна');
    expect(answer?.attachments).toMatchObject([
      { filename: 'Тариф «Свой».gif', mimeType: 'image/gif', disposition: 'attachment' },
    ]);
    expect(Buffer.from(answer?.attachments[0]?.content as ArrayBuffer)).toEqual(gif);
    // Our own copy comes round, and nothing is told twice.
    await eventually(() => team.hasCopyOf(reply));
    const sent = (await team.messages(threadId)).filter(({ direction }) => direction === 'out');
    expect(sent).toMatchObject([{ attachments: [{ name: 'Тариф «Свой».gif', bytes: 13 }] }]);
  });

  test('somebody else who writes to the address of a case is led there', async () => {
    await writes({ from: 'olga@mail.example', text: 'Списали дважды' });
    const threadId = await team.threadWith('Списали дважды');
    await team.sends('agent', threadId);
    await team.deliverDue();
    const number = (await team.caseOf(threadId)).number;
    const back = team.addressOf(number);
    await writes({ from: 'husband@mail.example', to: back, text: 'Пишу за жену' });
    await eventually(async () => (await team.messages(threadId)).length === 3);
    expect((await team.messages(threadId)).map(({ text }) => text)).toContain('Пишу за жену');
  });

  test('what a server sends back is shown on the reply, and the case waits for us again', async () => {
    await writes({ from: 'nobody@gone.example', text: 'Где мои деньги?' });
    const threadId = await team.threadWith('Где мои деньги?');
    const reply = await team.sends('agent', threadId);
    await team.deliverDue();
    await eventually(async () => (await team.stateOf(reply)) === 'failed');
    const { failure } = await team.reply(reply);
    expect(failure).toMatchObject({ code: 'returned' });
    expect(failure?.reason).toMatch(/^nobody@gone\.example: /);
    const sent = (await team.messages(threadId)).find(({ direction }) => direction === 'out');
    expect(sent?.undelivered?.reason).toContain('nobody@gone.example');
    const { row } = await team.thread(threadId);
    expect(row).toMatchObject({ pending: 'failed', status: 'open' });
    expect(row.waitingSince).not.toBeNull();
  });

  test('what a server refuses at once has failed, whatever it did with our own copy', async () => {
    await writes({ from: 'nobody@refused.example', text: 'Ответьте мне' });
    const threadId = await team.threadWith('Ответьте мне');
    const reply = await team.sends('agent', threadId);
    await team.deliverDue();
    const { state, failure } = await team.reply(reply);
    expect(state).toBe('failed');
    expect(failure).toMatchObject({ code: 'refused' });
    expect(failure?.reason).toContain('No such user here');
    await eventually(() => team.hasCopyOf(reply));
    expect(await team.stateOf(reply)).toBe('failed');
  });

  test('an answer that is lost after the mail was taken is not sent twice: its copy proves it', async () => {
    await writes({ from: 'lost@mail.example', text: 'Отвечайте' });
    const threadId = await team.threadWith('Отвечайте');
    const reply = await team.sends('agent', threadId);
    await using proxy = await swallowAnswer(servers.smtpPort);
    team.sendVia(proxy.port);
    await team.deliverDue();
    team.sendVia(servers.smtpPort);
    expect(await team.stateOf(reply)).toMatch(/^(?:unknown|sent)$/);
    await eventually(async () => (await team.stateOf(reply)) === 'sent');
    await team.deliverDue();
    expect(await team.reply(reply)).toMatchObject({ attempts: 1 });
    expect(
      (await team.messages(threadId)).filter(({ replyId }) => replyId === reply.id),
    ).toHaveLength(1);
    await eventually(() => team.arrived(reply));
  });

  test('servers that are gone for a while lose nothing and double nothing', async () => {
    await writes({ from: 'patient@mail.example', text: 'До обрыва' });
    const threadId = await team.threadWith('До обрыва');
    const reply = await team.sends('agent', threadId, { text: 'Ответ через обрыв' });
    await servers.stop();
    await team.deliverDue();
    const held = await team.reply(reply);
    expect(held).toMatchObject({ state: 'held', attempts: 1 });
    expect(held.sendAt && held.sendAt > team.now()).toBe(true);
    await servers.start();
    team.advance(60);
    await team.deliverDue();
    await team.deliverDue();
    expect(await team.stateOf(reply)).toBe('sent');
    await writes({ from: 'patient@mail.example', text: 'После обрыва' });
    await eventually(async () => (await team.messages(threadId)).length === 3);
    expect(new Set((await team.messages(threadId)).map(({ text }) => text)).size).toBe(3);
    await eventually(() => team.arrived(reply));
  });

  test('what came while nobody listened is there once, also where the place to go on from is lost', async () => {
    await team.stop();
    await writes({ from: 'twice@mail.example', text: 'Пока вас не было' });
    await team.listen();
    const threadId = await team.threadWith('Пока вас не было');
    await team.stop();
    await team.forgetPlace();
    await writes({ from: 'twice@mail.example', text: 'И ещё' });
    await team.listen();
    await eventually(async () => (await team.messages(threadId)).length === 2);
    const { rows } = await team.list('?limit=100');
    expect(rows.filter(({ snippet }) => /Пока вас не было|И ещё/.test(snippet))).toHaveLength(1);
    expect((await team.messages(threadId)).map(({ text }) => text)).toEqual([
      'Пока вас не было',
      'И ещё',
    ]);
  });

  test('files and pictures inside the words are kept and shown, and what may harm is only named', async () => {
    const from = 'files@mail.example';
    await writes({
      from,
      text: 'Вот снимок',
      html: '<p>Вот снимок</p><img src="cid:shot@x"><img src="https://tracker.example/1.gif">',
      attachments: [
        { filename: 'shot.gif', content: gif, cid: 'shot@x', contentDisposition: 'inline' },
        { filename: 'чек.pdf', content: '%PDF-1.7 чек' },
        { filename: 'чек.pdf', content: Buffer.from('MZ program') },
      ],
    });
    const threadId = await team.threadWith('Вот снимок');
    const [message] = await team.messages(threadId);
    expect(message?.attachments).toMatchObject([
      { kind: 'image', name: 'shot.gif', mime: 'image/gif', bytes: gif.byteLength },
      { kind: 'file', name: 'чек.pdf', mime: 'application/pdf' },
      { kind: 'file', name: 'чек.pdf', refused: 'kind' },
      { kind: 'image', url: 'https://tracker.example/1.gif', isRemote: true },
    ]);
    const read = (place: number) =>
      team.wire.request(`/api/attachments/${encodeURIComponent(attachmentId(message!, place))}`, {
        headers: { 'x-person': 'agent' },
      });
    const shown = await read(0);
    expect(new Uint8Array(await shown.arrayBuffer())).toEqual(new Uint8Array(gif));
    expect(shown.headers.get('content-disposition')).toMatch(/^inline/);
    expect(await (await read(1)).text()).toBe('%PDF-1.7 чек');
    expect((await read(2)).status).toBe(404);
    // Nothing is fetched in this test; asked for, it would be.
    expect((await read(3)).status).toBe(502);

    await team.stop();
    await team.forgetPlace();
    await team.listen();
    await writes({ from, text: 'И ещё слово' });
    await eventually(async () => (await team.messages(threadId)).length === 2);
    expect(await team.keptFiles(from)).toBe(2);

    await team.resolve('agent', threadId, {
      close: true,
      customerConfirms: true,
      evidence: { kind: 'call', note: 'Сказал по телефону' },
    });
    await team.wire.ok('admin', 'POST', `/threads/${threadId}/erase`, { reason: 'asked' });
    expect(await team.keptFiles(from)).toBe(0);
    await team.stop();
    await team.forgetPlace();
    await team.listen();
    await writes({ from: 'after@mail.example', text: 'После стёртого' });
    await team.threadWith('После стёртого');
    expect(await team.keptFiles(from)).toBe(0);
  });

  function writes(mail: {
    from?: string;
    to?: string;
    subject?: string;
    text: string;
    html?: string;
    attachments?: Mail.Attachment[];
    inReplyTo?: string | undefined;
  }): Promise<{ messageId: string }> {
    const { from = 'maria@mail.example', to = 'care@bank.example', subject = 'Письмо' } = mail;
    const transport = createTransport({
      host: '127.0.0.1',
      port: servers.smtpPort,
      ignoreTLS: true,
    });
    return transport.sendMail({ ...mail, from, to, subject });
  }
});

async function startTeam(servers: MailServers) {
  const smtp = { host: '127.0.0.1', port: servers.smtpPort, tls: 'none' as const };
  const settings = emailSettingsSchema.parse({
    kind: 'email',
    source: 'mail',
    name: 'Банк',
    address: 'care@bank.example',
    imap: { ...smtp, port: servers.imapPort, user: 'care@bank.example', password: 'secret' },
    smtp,
  });
  const secrets = ['a secret of nobody'];
  const team = await connectedTeam(emailConnector(settings, secrets));
  return {
    ...team,
    sendVia: (port: number) => void (settings.smtp.port = port),
    addressOf: (caseNumber: string) =>
      caseAddresses('care@bank.example', secrets).addressFor(caseNumber),
    /** The mail that a customer got; undefined before. Two of one reply are a fault. */
    async arrived({ id }: Pick<Reply, 'id'>) {
      const mails = await Promise.all(
        (await servers.customersMails()).map((mail) => PostalMime.parse(mail)),
      );
      const [first, second] = mails.filter(({ messageId }) => messageId?.includes(id));
      if (second) throw new Error(`${id} arrived twice`);
      return first;
    },
    /** How many files are kept of an author. */
    async keptFiles(author: string) {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from chat_files where visitor_id = ${author}`.execute(
        team.db,
      );
      return rows[0]?.count;
    },
    /** Our own copy has come and has been read. */
    async hasCopyOf({ id }: Pick<Reply, 'id'>) {
      const { rows } = await sql`
        select key from raw_events where outcome is not null
        and position(${id} in outcome->'body'->>'said') > 0`.execute(team.db);
      return rows.length > 0;
    },
  };
}

/** Hands everything on but the last answer: there the line breaks. */
async function swallowAnswer(port: number) {
  const proxy = createServer((client) => {
    const server = connect(port, '127.0.0.1');
    const end = () => {
      client.destroy();
      server.destroy();
    };
    client.on('error', end).on('close', end).pipe(server);
    server.on('error', end).on('data', (bytes) => {
      if (String(bytes).includes('queued as')) end();
      else client.write(bytes);
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => proxy.once('listening', resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      proxy.close();
    },
  };
}
