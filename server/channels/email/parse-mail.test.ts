import { describe, expect, test } from 'vitest';
import { parseMail } from './parse-mail.ts';

const head = 'From: =?utf-8?B?0JzQsNGA0LjRjw==?= <Maria@Mail.example>\r\nTo: care@bank.example\r\n';
const said = 'Карта заблокирована, деньги не вернули';

describe('words are read in the encoding they were written in', () => {
  test.each([
    ['windows-1251', 'text/plain; charset=windows-1251', 'windows-1251'],
    ['koi8-r', 'text/plain; charset=KOI8-R', 'koi8-r'],
    ['a broken name', 'text/plain; charset="win-1251"', 'windows-1251'],
    ['a name that says nothing', 'text/plain; charset=unknown-8bit', 'windows-1251'],
    ['no name at all', 'text/plain', 'windows-1251'],
    ['no name at all, koi8-r', 'text/plain', 'koi8-r'],
    ['a Western name by mistake', 'text/plain; charset=iso-8859-1', 'windows-1251'],
    ['utf-8 without a name', 'text/plain', 'utf-8'],
  ])('%s', async (_what, type, encoding) => {
    const raw = bytes(`${head}Subject: x\r\nContent-Type: ${type}\r\n\r\n`, said, encoding);
    expect((await parseMail(raw)).text).toBe(said);
  });
});

test('letters are mended in as much of a long text as is kept', async () => {
  const text = 'Ïðèâåò '.repeat(15_000) + 'z'.repeat(200_000);
  const raw = bytes(`${head}Content-Type: text/plain; charset=utf-8\r\n\r\n`, text, 'utf-8');
  const read = (await parseMail(raw)).text;
  expect(read.slice(0, 13)).toBe('Привет Привет');
  expect(read.length).toBeLessThanOrEqual(100_000);
});

test.each([
  [
    'in pieces that cut a letter',
    '=?utf-8?B?0JrQsNGA0YI=?= =?utf-8?B?0LAg0L3QtSDRgNCw?=\r\n =?utf-8?B?0LHQvtGC0LDQtdGC?=',
  ],
  [
    'with a letter over two words',
    '=?UTF-8?Q?=D0=9A=D0=B0=D1=80=D1=82=D0=B0_=D0=BD=D0=B5_=D1=80=D0=B0=D0?=\r\n =?UTF-8?Q?=B1=D0=BE=D1=82=D0=B0=D0=B5=D1=82?=',
  ],
])('a subject %s', async (_what, subject) => {
  const { subject: read } = await parseMail(bytes(`${head}Subject: ${subject}\r\n\r\nx`));
  expect(read).toBe('Карта не работает');
});

test('a subject of bare bytes is read as well as the words', async () => {
  const raw = bytes('', `${head}Subject: Карта не работает\r\n\r\n${said}`, 'windows-1251');
  const { subject, text, from } = await parseMail(raw);
  expect({ subject, text }).toEqual({ subject: 'Карта не работает', text: said });
  expect(from).toEqual({ address: 'maria@mail.example', name: 'Мария' });
});

test('a true Western text stays as it is', async () => {
  const western = 'Éric a été à l’hôtel où ça s’est passé';
  const raw = bytes(`${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${western}`);
  expect((await parseMail(raw)).text).toBe(western);
});

test('what turns words round, ends lines or hides is taken out', async () => {
  const raw = bytes(
    `From: "Bank\u202etxet" <x@y.example>\r\nSubject: a\u0007b\u2066c\r\n\r\none\u0000\u202e two`,
  );
  const { from, subject, text } = await parseMail(raw);
  expect([from?.name, subject, text]).toEqual(['Banktxet', 'abc', 'one two']);
});

test.each([
  'a@b.example, c@d.example',
  'a@b.example\r\nBcc: all@bank.example',
  '"a b"@c.example',
  'a@@b.example',
  'no address',
  '<script>@b.example',
])('an author of %j is nobody we would write to', async (from) => {
  const { from: author } = await parseMail(bytes(`X-A: b\r\nFrom: ${from}\r\n\r\nx`));
  const isSafe = author === null || /^[\w.]+@[\w.]+$/.test(author.address);
  expect(isSafe).toBe(true);
});

test('the ids it answers stand nearest first, without what is no id', async () => {
  const raw = bytes(
    `${head}In-Reply-To: <c@x>\r\nReferences: <a@x> broken\r\n <b@x> <c@x>\r\nMessage-ID: <d@x>\r\n\r\nx`,
  );
  const { messageId, answers } = await parseMail(raw);
  expect([messageId, answers]).toEqual(['d@x', ['c@x', 'b@x', 'a@x']]);
});

test('files are named and weighed, signatures are none', async () => {
  const part = (fields: string, content: string) => `--b\r\n${fields}\r\n\r\n${content}\r\n`;
  const raw = bytes(
    `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n` +
      part('Content-Type: text/plain', 'см. файл') +
      part(
        "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename*=utf-8''%D0%A7%D0%B5%D0%BA.pdf",
        '12345',
      ) +
      part('Content-Type: application/pkcs7-signature; name=smime.p7s', 'x') +
      '--b--\r\n',
  );
  const { files, text } = await parseMail(raw);
  expect(text).toBe('см. файл');
  expect(files).toEqual([
    {
      attachment: { kind: 'file', mime: 'application/pdf', name: 'Чек.pdf', bytes: 6 },
      bytes: new TextEncoder().encode('12345\n'),
      isLast: false,
    },
  ]);
});

test('pictures that stand inside the words come with them, and nothing else that is only for the look', async () => {
  const part = (fields: string, content: string) => `--b\r\n${fields}\r\n\r\n${content}\r\n`;
  const raw = bytes(
    `${head}Content-Type: multipart/related; boundary=b\r\n\r\n` +
      part('Content-Type: text/html', '<p>Вот: <img src="cid:shot@x"></p>') +
      part(
        'Content-Type: image/gif; name=shot.gif\r\nContent-ID: <shot@x>\r\n' +
          'Content-Disposition: inline\r\nContent-Transfer-Encoding: base64',
        btoa('GIF89a'),
      ) +
      part('Content-Type: text/css\r\nContent-ID: <look@x>', 'p{}') +
      '--b--\r\n',
  );
  const { files, text } = await parseMail(raw);
  expect(text).toBe('Вот:');
  expect(files.map(({ attachment }) => attachment)).toEqual([
    { kind: 'image', mime: 'image/gif', name: 'shot.gif', bytes: 6 },
  ]);
});

test('a mail of nothing but parts in parts is refused, not followed for ever', async () => {
  const nested = Array.from(
    { length: 200 },
    (_, nth) => `Content-Type: multipart/mixed; boundary=b${nth}\r\n\r\n--b${nth}\r\n`,
  );
  await expect(parseMail(bytes(nested.join('')))).rejects.toThrow('nesting');
});

/** Letters beyond ASCII in the encoding that is named. */
function bytes(ascii: string, text = '', encoding = 'utf-8'): Uint8Array {
  const encode = new Map(
    encoding === 'utf-8'
      ? []
      : Array.from({ length: 128 }, (_, nth) => {
          const byte = nth + 128;
          return [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte] as const;
        }),
  );
  const encoded = [...text].map((letter) => encode.get(letter) ?? letter);
  const parts = encoded.map((letter) =>
    typeof letter === 'number' ? Uint8Array.of(letter) : new TextEncoder().encode(letter),
  );
  return Buffer.concat([new TextEncoder().encode(ascii), ...parts]);
}
