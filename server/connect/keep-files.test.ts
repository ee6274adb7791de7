import { expect, test } from 'vitest';
import type { Attachment } from '#contract/mention.ts';
import { MAX_FILE_BYTES } from '#care/thread/attachment.ts';
import type { IncomingFile, IncomingMention } from '../channels/connector.ts';
import { fromMaria } from './sample-mail.ts';
import { keptFiles } from './keep-files.ts';

const gif = bytes('GIF89a\u0002\u0000\u0001\u0000');

function bytes(text: string, length = text.length): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  whole.set(Array.from(text, (sign) => sign.charCodeAt(0)));
  return whole;
}

function came(...files: (Partial<IncomingFile> & { as?: Attachment })[]): IncomingMention {
  return {
    kind: 'mention',
    item: {
      ...fromMaria,
      attachments: files.map(({ as }) => as ?? { kind: 'file', name: 'a.bin' }),
    },
    answers: [],
    caseNumber: null,
    otherId: 'm2',
    files: files.map(({ bytes: content = gif, isCut = false }, place) => ({
      place,
      bytes: content,
      isCut,
    })),
  };
}

test('a file is what its first bytes say, whatever it is called', () => {
  const { attachments, files } = keptFiles(
    'mail',
    came({ as: { kind: 'file', mime: 'application/octet-stream', name: 'чек.doc', bytes: 10 } }),
  );
  expect(attachments).toEqual([
    {
      kind: 'image',
      mime: 'image/gif',
      name: 'чек.doc',
      bytes: 10,
      url: `https://chat-files.invalid/${files[0]?.id}`,
    },
  ]);
  expect(files).toMatchObject([
    { visitorId: 'maria@mail.example', sourceId: 'mail', name: 'чек.doc', mime: 'image/gif' },
  ]);
});

test.each<[string, Partial<IncomingFile>, Attachment['refused']]>([
  ['a program', { bytes: bytes('MZ\u0090') }, 'kind'],
  ['a page', { bytes: bytes('<html><script>') }, 'kind'],
  ['a drawing that can run scripts', { bytes: bytes('<svg onload="x"/>') }, 'kind'],
  ['nothing', { bytes: bytes('') }, 'kind'],
  ['one whose end is missing', { isCut: true }, 'cut'],
  ['one over the limit', { bytes: bytes('%PDF-1.7', MAX_FILE_BYTES + 1) }, 'too-large'],
])('%s is named and not kept', (_what, file, refused) => {
  const { attachments, files } = keptFiles('mail', came(file));
  expect(attachments).toEqual([{ kind: 'file', name: 'a.bin', refused }]);
  expect(files).toEqual([]);
});

test('all files of a message together have a limit too, and a small one after it still fits', () => {
  const large = { bytes: bytes('%PDF-1.7', MAX_FILE_BYTES - 5) };
  const { attachments } = keptFiles('mail', came(large, large, large, {}));
  expect(attachments.map(({ refused }) => refused)).toEqual([
    undefined,
    undefined,
    'too-large',
    undefined,
  ]);
});

test('the same mail brought again has the same files; another, and another author’s of its id, has others', () => {
  const idsOf = (incoming: IncomingMention) =>
    keptFiles('mail', incoming).files.map(({ id }) => id);
  const mail = came({}, {});
  const ids = idsOf(mail);
  expect(new Set(ids).size).toBe(2);
  expect(idsOf(came({}, {}))).toEqual(ids);
  expect(idsOf({ ...mail, item: { ...mail.item, id: 'm3' } })).not.toEqual(ids);
  const author = { id: 'other@mail.example' };
  expect(idsOf({ ...mail, item: { ...mail.item, author } })).not.toEqual(ids);
  for (const id of ids) expect(id).toMatch(/^[\w-]{27}$/);
});

test('a message without files stays as it is', () => {
  const { files: _none, ...plain } = came();
  expect(keptFiles('mail', plain)).toEqual({ attachments: [], files: [] });
});
