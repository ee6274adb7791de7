import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import type { Outgoing } from '../connector.ts';
import { caseAddresses } from './case-address.ts';
import { compose } from './compose.ts';
import { emailSettingsSchema } from './settings.ts';

const server = { host: 'mail.bank.example', port: 465 };
const settings = emailSettingsSchema.parse({
  kind: 'email',
  source: 'mail',
  name: 'Банк',
  address: 'care@bank.example',
  imap: server,
  smtp: server,
});
const cases = caseAddresses('care@bank.example', ['secret']);

const outgoing: Outgoing = {
  replyId: 'reply_0abc123def',
  attempt: 2,
  text: 'Деньги вернулись.\n.\nАнна',
  files: [],
  to: 'maria@mail.example',
  answers: {
    externalId: 'q2@mail.example',
    title: 'Re: RE: Карта',
    earlierIds: ['q1@mail.example'],
  },
  caseNumber: 'C-2026-000123',
};

async function composed(change: Partial<Outgoing> = {}, own = settings) {
  const made = await compose({ ...outgoing, ...change }, own, cases);
  if ('refused' in made) return made;
  return { ...made, email: await PostalMime.parse(made.mail.bytes), raw: String(made.mail.bytes) };
}

test('a reply is a plain mail in the thread of the one it answers, with the way back into its case', async () => {
  const made = await composed();
  if ('refused' in made) throw new Error('refused');
  const back = cases.addressFor('C-2026-000123');
  expect(made.email).toMatchObject({
    messageId: '<reply_0abc123def.2@bank.example>',
    inReplyTo: '<q2@mail.example>',
    references: '<q1@mail.example> <q2@mail.example>',
    subject: 'Re: Карта [C-2026-000123]',
    from: { address: 'care@bank.example', name: 'Банк' },
    to: [{ address: 'maria@mail.example' }],
    replyTo: [{ address: back }],
    attachments: [],
  });
  expect(made.email.text?.trim()).toBe(outgoing.text);
  expect(made.email.html).toBeUndefined();
  expect(made.mail.envelope).toEqual({
    from: back,
    to: ['maria@mail.example', 'care+sent@bank.example'],
  });
});

const file = (read: () => Promise<Uint8Array<ArrayBuffer>>, name = 'тариф «Свой».pdf') => ({
  name,
  mime: 'application/pdf',
  read,
});

test('its files go with it, whole and under their names', async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 31) % 256);
  const made = await composed({ files: [file(async () => bytes)] });
  if ('refused' in made) throw new Error('refused');
  expect(made.email.text?.trim()).toBe(outgoing.text);
  expect(made.email.attachments).toMatchObject([
    { filename: 'тариф «Свой».pdf', mimeType: 'application/pdf', disposition: 'attachment' },
  ]);
  const [{ content } = { content: '' }] = made.email.attachments;
  expect(new Uint8Array(content as ArrayBuffer)).toEqual(bytes);
});

test('a file that cannot be read now keeps the mail back, and nothing has left', async () => {
  const files = [file(async () => Promise.reject(new Error('the database is away')))];
  expect(await composed({ files })).toMatchObject({
    refused: { state: 'retry', reason: 'the database is away' },
  });
});

test('a name of a file makes no header', async () => {
  const files = [file(async () => new Uint8Array(3), 'a"\r\nBcc: all@bank.example\r\n\r\n.pdf')];
  const made = await composed({ files });
  if ('refused' in made) throw new Error('refused');
  expect(made.email.bcc).toBeUndefined();
  expect(made.email.attachments).toHaveLength(1);
});

test('the same attempt has the same id, another one another', async () => {
  const ids = [];
  for (const attempt of [2, 2, 3]) {
    const made = await composed({ attempt });
    ids.push('mail' in made ? made.mail.messageId : undefined);
  }
  expect(ids[0]).toBe(ids[1]);
  expect(ids[2]).not.toBe(ids[0]);
});

test.each([
  ['a subject', { answers: { ...outgoing.answers, title: 'x\r\nBcc: all@bank.example' } }],
  ['an id', { answers: { ...outgoing.answers, externalId: 'x@y>\r\nBcc: all@bank.example' } }],
  [
    'an earlier id',
    { answers: { ...outgoing.answers, earlierIds: ['x@y\nBcc: all@bank.example'] } },
  ],
])('%s that holds a line of its own adds none', async (_what, change) => {
  const made = await composed(change);
  if ('refused' in made) throw new Error('refused');
  expect(made.email.bcc).toBeUndefined();
  expect(made.raw).not.toMatch(/^bcc:/im);
});

test.each(['', 'nobody', 'a@b.example, c@d.example', 'a@b.example\nBcc: c@d.example', '"x" <a@b>'])(
  'nothing is sent to %j',
  async (to) => {
    expect(await composed({ to })).toMatchObject({
      refused: { state: 'failed', code: 'no_address' },
    });
  },
);

test('a box without tags gets its answers and copies under its own address', async () => {
  const made = await composed({}, { ...settings, plusAddresses: false });
  if ('refused' in made) throw new Error('refused');
  expect(made.email.replyTo).toBeUndefined();
  expect(made.mail.envelope).toEqual({
    from: 'care@bank.example',
    to: ['maria@mail.example', 'care@bank.example'],
  });
});
