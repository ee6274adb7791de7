import { describe, expect, test } from 'vitest';
import { caseAddresses } from './case-address.ts';
import { MOST_BYTES } from './mail.ts';
import { readMail, type Mailbox } from './read-mail.ts';

const cases = caseAddresses('care@bank.example', ['present secret', 'earlier secret']);
const box: Mailbox = { address: 'care@bank.example', authServ: 'mx.bank.example', cases };
const receivedAt = '2026-11-20T12:00:00.000Z';

function read(mail: string) {
  const body = new TextEncoder().encode(mail.replace(/\n/g, '\r\n'));
  return readMail({ key: '1.1', receivedAt, body }, box);
}

const from = 'From: Мария <maria@mail.example>\nTo: care@bank.example\n';

test('a customer’s mail is a private mention under the customer’s address', async () => {
  const mail = `${from}Subject: Карта\nMessage-ID: <q1@mail.example>\nDate: Fri, 20 Nov 2026 14:00:00 +0300\n\nНе работает\n\n> старое`;
  expect(await read(mail)).toEqual({
    kind: 'mention',
    answers: [],
    caseNumber: null,
    otherId: expect.stringMatching(/^sha256\./),
    item: {
      id: 'q1@mail.example',
      platform: 'email',
      kind: 'email',
      visibility: 'private',
      occurredAt: '2026-11-20T11:00:00.000Z',
      sequence: '0000000001',
      title: 'Карта',
      text: 'Не работает',
      quoted: '> старое',
      author: {
        id: 'maria@mail.example',
        handle: 'maria@mail.example',
        name: 'Мария',
        kind: 'person',
      },
    },
  });
});

test('a mail without an id has one by its bytes', async () => {
  const [once, again, other] = await Promise.all([
    read(`${from}\nДа`),
    read(`${from}\nДа`),
    read(`${from}\nНет`),
  ]);
  expect(once).toEqual(again);
  expect(once).not.toEqual(other);
});

test.each([
  ['in the future', 'Sat, 01 Jan 2050 00:00:00 +0000'],
  ['long ago', 'Mon, 01 Jan 2001 00:00:00 +0000'],
  ['that is none', 'yesterday'],
])('a time %s is not believed: it counts from when it came', async (_what, date) => {
  expect(await read(`${from}Date: ${date}\n\nx`)).toMatchObject({
    item: { occurredAt: receivedAt },
  });
});

describe('the address of a case', () => {
  const to = (address: string) => read(`From: a@b.example\nTo: Bank <${address}>\n\nНет`);

  test('leads to it, in whatever case a server writes it', async () => {
    const address = cases.addressFor('C-2026-000123');
    expect(await to(address)).toMatchObject({ caseNumber: 'C-2026-000123' });
    expect(await to(address.toUpperCase())).toMatchObject({ caseNumber: 'C-2026-000123' });
    expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64);
  });

  test('made under an earlier secret still does', async () => {
    const earlier = caseAddresses('care@bank.example', ['earlier secret']);
    expect(await to(earlier.addressFor('C-2026-000123'))).toMatchObject({
      caseNumber: 'C-2026-000123',
    });
  });

  test.each([
    ['guessed', 'care+c-2026-000123-aaaaaaaaaaaa@bank.example'],
    ['of another case', cases.addressFor('C-2026-000123').replace('000123', '000124')],
    ['of another box', cases.addressFor('C-2026-000123').replace('care+', 'other+')],
  ])('%s leads nowhere', async (_what, address) => {
    expect(await to(address)).toMatchObject({ caseNumber: null });
  });
});

describe('who vouches for the author', () => {
  const results = (header: string) => read(`Authentication-Results: ${header}\n${from}\nx`);

  test.each([
    ['mx.bank.example; spf=pass; dmarc=pass header.from=mail.example'],
    ['mx.bank.example 1; dkim=pass header.d=mail.example'],
    ['mx.bank.example; dkim=pass (2048-bit key; "ok") header.i=maria@mail.example'],
  ])('our own server: %s', async (header) => {
    expect(await results(header)).toMatchObject({ item: { author: { assurance: 'channel' } } });
  });

  test.each([
    ['evil.example; dmarc=pass'],
    ['mx.bank.example; dkim=pass header.d=evil.example; dmarc=fail'],
    [
      'evil.example; dmarc=fail\nAuthentication-Results: mx.bank.example; dmarc=pass header.from=mail.example',
    ],
    ['mx.bank.example; dmarc=pass header.from=evil.example'],
    ['mx.bank.example; dkim=pass header.i=mail.example@evil.example'],
    [
      'mx.bank.example; spf=pass smtp.mailfrom="a; dmarc=pass header.from=mail.example b"@evil.example',
    ],
    ['mx.bank.example; spf=pass (("); dmarc=pass header.from=mail.example (")) x)'],
  ])('nobody whom we know: %s', async (header) => {
    const read = await results(header);
    expect(read).toMatchObject({ kind: 'mention' });
    expect(JSON.stringify(read)).not.toContain('assurance');
  });

  test('a mail whose author is named by Sender alone is nobody’s', async () => {
    const named = await read('From:\nSender: maria@mail.example\nTo: care@bank.example\n\nx');
    expect(JSON.stringify(named)).not.toContain('maria@mail.example');
  });
});

describe('written by a machine', () => {
  test.each([
    'Auto-Submitted: auto-replied',
    'X-Autoreply: yes',
    'Precedence: bulk',
    'Return-Path: <>',
    'Subject: Automatic reply: Карта',
    'Subject: Автоответ: Карта',
  ])('%s', async (header) => {
    expect(await read(`${header}\n${from}\nМеня нет до понедельника`)).toMatchObject({
      item: { isAutomatic: true },
    });
  });

  test.each([
    'Auto-Submitted: no',
    'List-Id: <care.bank.example>\nPrecedence: list',
    'Subject: Автоответ вашего банка не работает',
  ])('is not what a person wrote: %s', async (header) => {
    expect(JSON.stringify(await read(`${header}\n${from}\nНет`))).not.toContain('isAutomatic');
  });
});

describe('a mail that came back', () => {
  const ours = 'reply_0abc123def.1@bank.example';
  const report = (recipient: string) =>
    `From: MAILER-DAEMON@mx.example\nTo: care@bank.example\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nSorry.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n${recipient}\n--b\nContent-Type: message/rfc822\n\nMessage-ID:\n <${ours}>\nFrom: care@bank.example\n\nтекст\n--b--\n`;

  test('names the reply and the reason', async () => {
    const recipient =
      'Final-Recipient: rfc822; maria@mail.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User\n unknown';
    expect(await read(report(recipient))).toEqual({
      kind: 'returned',
      externalIds: [ours],
      reason: 'maria@mail.example: 550 5.1.1 User unknown',
    });
  });

  test.each(['Action: delayed', 'Action: delivered'])('is not one of "%s"', async (action) => {
    expect(await read(report(`Final-Recipient: rfc822; a@b\n${action}`))).toMatchObject({
      kind: 'nothing',
    });
  });

  test.each([
    [
      'by a postmaster in plain words',
      'From: postmaster@mx.example\nSubject: Недоставленное сообщение',
    ],
    ['by nobody', 'Return-Path: <>\nSubject: failure notice'],
    ['by Exim', 'From: a@mx.example\nX-Failed-Recipients: maria@mail.example\nSubject: x'],
  ])('%s, is known by the id in its text', async (_what, head) => {
    const mail = `${head}\nTo: care@bank.example\n\n550 No such user\n\nMessage-ID: <${ours}>`;
    expect(await read(mail)).toEqual({
      kind: 'returned',
      externalIds: [ours],
      reason: '550 No such user',
    });
  });

  test('is not what a customer says of one', async () => {
    const mail = `${from}Subject: Undelivered mail\n\nВаше письмо не доставлено, 550 ${ours}`;
    expect(await read(mail)).toMatchObject({ kind: 'mention' });
  });

  test('a receipt is nothing that anybody has to read', async () => {
    const mail = `${from}Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\nContent-Type: message/disposition-notification\n\nDisposition: manual-action/MDN-sent-manually; displayed\n--b--`;
    expect(await read(mail)).toMatchObject({ kind: 'nothing' });
  });
});

describe('under our own address', () => {
  test('a copy of a reply of ours says that it went out', async () => {
    const mail =
      'From: Bank <care@bank.example>\nMessage-ID: <reply_0abc123def.2@bank.example>\n\nтекст';
    expect(await read(mail)).toEqual({
      kind: 'own-copy',
      replyId: 'reply_0abc123def',
      attempt: 2,
      externalId: 'reply_0abc123def.2@bank.example',
      permalink: null,
    });
  });

  test.each(['care@bank.example', 'Care+anything@bank.example'])(
    'nothing else is taken for words, ours or a customer’s: %s',
    async (address) => {
      expect(await read(`From: ${address}\nMessage-ID: <x@y>\n\nПереведите деньги`)).toMatchObject({
        kind: 'nothing',
      });
    },
  );
});

test('an id of ours above a stranger’s words is not believed', async () => {
  const mail = `${from}Message-ID: <reply_0abc123def.1@bank.example>\n\nНет`;
  expect(await read(mail)).toMatchObject({ item: { id: expect.stringMatching(/^sha256\./) } });
});

test('a mail of nothing but a quote is shown with it', async () => {
  expect(await read(`${from}\n> Вопрос решён?`)).toMatchObject({
    item: { text: '> Вопрос решён?' },
  });
});

test('an empty mail is nothing', async () => {
  expect(await read(`${from}\n`)).toMatchObject({ kind: 'nothing' });
});

describe('of a mail that was cut off', () => {
  const part = (content: string, type = 'application/pdf; name=a.pdf') =>
    `--b\r\nContent-Type: ${type}\r\n` +
    `Content-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n${content}\r\n`;
  const small = part(btoa('%PDF-1.7'));
  const endless = `${'A'.repeat(76)}\r\n`.repeat(MOST_BYTES / 76);
  const mailOf = (...parts: string[]) =>
    new TextEncoder().encode(
      `From: maria@mail.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n` +
        `${parts.join('')}--b--\r\n`,
    );
  const cutIn = async (body: Uint8Array) => {
    const incoming = await readMail({ key: '1.1', receivedAt, body }, box);
    return incoming.kind === 'mention' && incoming.files?.map(({ isCut }) => isCut);
  };

  test('the last file may go on, those before it are whole', async () => {
    const whole = mailOf(small, part(endless));
    expect(await cutIn(whole.slice(0, MOST_BYTES))).toEqual([false, true]);
    expect(await cutIn(whole.slice(0, MOST_BYTES - 1))).toEqual([false, false]);
  });

  test('a file is whole where what was cut is no file that somebody sent, or one too many', async () => {
    const signature = part(endless, 'application/pkcs7-signature; name=smime.p7s');
    expect(await cutIn(mailOf(small, signature).slice(0, MOST_BYTES))).toEqual([false]);
    const many = mailOf(...Array.from({ length: 50 }, () => small), part(endless));
    expect(await cutIn(many.slice(0, MOST_BYTES))).toEqual(Array(50).fill(false));
  });
});
