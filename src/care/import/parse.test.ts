import { expect, test } from 'vitest';
import { blobChunks, parseRows } from './parse.ts';
import type { ParsedRow } from './row.ts';

async function rowsOf(content: string | Uint8Array<ArrayBuffer>, name: string, pieces = 1) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const rows: ParsedRow[] = [];
  let bytesRead = 0;
  for await (const piece of parseRows(cut(bytes, pieces), name)) {
    rows.push(...piece.rows);
    bytesRead = piece.bytesRead;
  }
  expect(bytesRead).toBe(bytes.length);
  return rows;
}

async function* cut(bytes: Uint8Array, pieces: number) {
  const size = Math.ceil(bytes.length / pieces) || 1;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function shortly(rows: ParsedRow[]) {
  return rows.map((row) => [row.number, 'code' in row ? row.code : row.row]);
}

const jsonl = '\ufeff{"id":"1","text":"Да"}\r\n\r\n{"id":\n["a"]\n{"id":"2"}';

test.each([1, 3, 20])(
  'JSON Lines in %i pieces: bad lines are listed, the rest is kept',
  async (pieces) => {
    expect(shortly(await rowsOf(jsonl, 'a.jsonl', pieces))).toEqual([
      [1, { id: '1', text: 'Да' }],
      [3, 'malformed_json'],
      [4, 'not_an_object'],
      [5, { id: '2' }],
    ]);
  },
);

test.each([1, 7])(
  'a line over 1 MiB is rejected and the next one read, in %i pieces',
  async (pieces) => {
    const long = `{"id":"1","text":"${'a'.repeat(1024 * 1024)}"}\n{"id":"2"}\n`;
    const rows = await rowsOf(long, 'a.jsonl', pieces);
    expect(shortly(rows)).toEqual([
      [1, 'line_too_long'],
      [2, { id: '2' }],
    ]);
    expect(rows[0]?.original.length).toBeLessThan(2000);
  },
);

test('ids written as long numbers keep every digit', async () => {
  const line = '{"id":1234567890123456789,"n":-12,"text":"a \\"1234567890123456789 b"}';
  expect(shortly(await rowsOf(line, 'a.jsonl'))).toEqual([
    [1, { id: '1234567890123456789', n: -12, text: 'a "1234567890123456789 b' }],
  ]);
});

test.each([1, 4, 40])(
  'CSV in %i pieces: quoted line ends, delimiter, mixed line ends',
  async (pieces) => {
    const csv = 'id;text;name;name;\r\n1;"one\nline, ""two""";a;b;\r\n;;;;\n2;ok;c;d\n';
    expect(shortly(await rowsOf(csv, 'a.csv', pieces))).toEqual([
      [2, { id: '1', text: 'one\nline, "two"', name: 'a', 'name (2)': 'b', 'column 5': '' }],
      [4, { id: '2', text: 'ok', name: 'c', 'name (2)': 'd', 'column 5': '' }],
    ]);
  },
);

test('Excel’s line with the delimiter is obeyed and counted as a row', async () => {
  expect(shortly(await rowsOf('sep=|\r\nid|text\r\n1|a;b;c\r\n', 'a.csv'))).toEqual([
    [3, { id: '1', text: 'a;b;c' }],
  ]);
});

test('a CSV row with too many cells is rejected, one with too few reads as empty', async () => {
  expect(shortly(await rowsOf('id,text\n1,a,b\n2\n3,c\n', 'a.csv'))).toEqual([
    [2, 'too_many_cells'],
    [3, { id: '2', text: '' }],
    [4, { id: '3', text: 'c' }],
  ]);
});

test('a quote that never closes costs its own line, not the rest of the file', async () => {
  const rows = await rowsOf('id,text\n1,"open\n2,ok\n3,fine\n', 'a.csv');
  expect(shortly(rows)).toEqual([
    [2, 'broken_quotes'],
    [3, { id: '2', text: 'ok' }],
    [4, { id: '3', text: 'fine' }],
  ]);
  expect(rows[0]?.original).toBe('1,"open');
});

test('a quote that stays open for over 1 MiB is given up while the file is still read', async () => {
  const tail = Array.from({ length: 60_000 }, (_, i) => `${i},a text of a row`).join('\n');
  const rows = await rowsOf(`id,text\nx,"open\n${tail}\n`, 'a.csv', 5);
  expect(rows).toHaveLength(60_001);
  expect(shortly(rows).slice(0, 2)).toEqual([
    [2, 'broken_quotes'],
    [3, { id: '0', text: 'a text of a row' }],
  ]);
});

const russian = 'Дата;Текст\n14.07.2016 16:58;Списали дважды\n';
const expected = [[2, { Дата: '14.07.2016 16:58', Текст: 'Списали дважды' }]];

test.each<[string, Uint8Array<ArrayBuffer>]>([
  ['windows-1251', windows1251(russian)],
  ['UTF-16 with a mark', utf16(`\ufeff${russian}`)],
  ['UTF-16 without a mark', utf16(russian)],
  ['UTF-8', new TextEncoder().encode(russian)],
  ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${russian}`)],
])('a Russian file in %s reads the same', async (_name, bytes) => {
  expect(shortly(await rowsOf(bytes, 'export.csv'))).toEqual(expected);
});

test('a blob is read in pieces', async () => {
  const blob = new Blob([new Uint8Array(600 * 1024)]);
  const sizes: number[] = [];
  for await (const chunk of blobChunks(blob)) sizes.push(chunk.length);
  expect(sizes).toEqual([262_144, 262_144, 90_112]);
});

function windows1251(text: string): Uint8Array<ArrayBuffer> {
  const cyrillic = (code: number) => code - 0x410 + 0xc0;
  return Uint8Array.from(text, (sign) => {
    const code = sign.charCodeAt(0);
    return code < 0x80 ? code : cyrillic(code);
  });
}

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), true);
  return new Uint8Array(view.buffer);
}
