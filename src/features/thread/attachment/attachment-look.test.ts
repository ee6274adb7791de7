import { expect, test } from 'vitest';
import type { Attachment } from '#contract/mention.ts';
import { attachmentLook, fileType } from './attachment-look.ts';

const message = { id: 'msg_1', version: '1/2' };
const url = 'https://host.example/a';
const look = (attachment: Attachment) => attachmentLook(message, 3, attachment);

test.each([
  ['image', 'picture'],
  ['sticker', 'picture'],
  ['audio', 'audio'],
  ['video', 'video'],
  ['file', 'file'],
] as const)('%s is read from our API', (kind, as) => {
  expect(look({ kind, url })).toEqual({ as, address: '/api/attachments/3.msg_1.1%2F2' });
});

test.each(['location', 'contact', 'link'] as const)('%s leads to where it lies', (kind) => {
  expect(look({ kind, url })).toEqual({ as: 'outside', address: url });
});

test('what is too large to be fetched leads to where it lies', () => {
  expect(look({ kind: 'video', url, bytes: 30_000_000 })).toEqual({ as: 'outside', address: url });
});

test('what has no address is named', () => {
  expect(look({ kind: 'image', name: 'a.png' })).toEqual({ as: 'name' });
});

test.each([
  [{ name: 'Счёт за ноябрь.pdf', mime: 'application/octet-stream' }, 'PDF'],
  [{ name: 'invoice', mime: 'application/pdf' }, 'PDF'],
  [{ name: 'photo.JPEG' }, 'JPEG'],
  [{ name: 'v1.2 final draft' }, undefined],
  [{ mime: 'application/vnd.oasis.opendocument.text' }, undefined],
  [{}, undefined],
])('%j is of type %s', (attachment, type) => {
  expect(fileType(attachment)).toBe(type);
});
