import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical.ts';
import { sha256 } from './sha256.ts';

const ofNode = (text: string) => createHash('sha256').update(text).digest('hex');

test('a text has the hash that Node gives it, whatever its length', () => {
  for (let length = 0; length < 200; length += 1) {
    const text = 'я'.repeat(length % 7) + 'a'.repeat(length);
    expect(sha256(text)).toBe(ofNode(text));
  }
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (text) => {
      expect(sha256(text)).toBe(ofNode(text));
    }),
  );
});

test('the same value is the same text, in whatever order its keys came', () => {
  expect(canonicalJson({ b: 1, a: { d: null, c: ['x', { f: 2, e: true }] } })).toBe(
    '{"a":{"c":["x",{"e":true,"f":2}],"d":null},"b":1}',
  );
  expect(canonicalJson({ a: undefined, b: 'на\0 \ud83d' })).toBe('{"b":"на\ufffd \ufffd"}');
});
