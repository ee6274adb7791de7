import { expect, test } from 'vitest';
import type { Case } from '#contract/case.ts';
import { aCase } from '../thread/samples.ts';
import { owesPublicClosing } from './public-closing.ts';

/** `in` and `out` in public; with a star in private. */
function talk(words: string) {
  return words.split(' ').map((word) => ({
    caseId: 'c',
    direction: word.replace('*', '') as 'in' | 'out' | 'note',
    visibility: word.endsWith('*') ? ('private' as const) : ('public' as const),
    deletedAt: null,
  }));
}

test.each<[string, Partial<Case>, boolean]>([
  ['in out in* out*', { status: 'checking' }, true],
  ['in out in* out*', { status: 'closed', outcome: 'confirmed' }, true],
  ['in out in* out*', { status: 'closed', outcome: 'unconfirmed' }, true],
  ['in out in* out*', { status: 'closed', outcome: 'spam' }, false],
  ['in out in* out*', { status: 'open' }, false],
  ['in out in* out* out', { status: 'checking' }, false],
  ['in out in* out* out in*', { status: 'checking' }, true],
  ['in out', { status: 'checking' }, false],
  ['in* out*', { status: 'checking' }, false],
  ['in* out* in', { status: 'checking' }, false],
  ['in out* in*', { status: 'checking' }, true],
])('%s, %j: owed %s', (words, change, isOwed) => {
  expect(owesPublicClosing(aCase({ id: 'c', ...change }), talk(words))).toBe(isOwed);
});

test('what the customer took back is answered before nobody', () => {
  const [asked, ...rest] = talk('in out in* out*');
  const messages = [{ ...asked!, deletedAt: '2026-11-18T09:00:00.000Z' }, ...rest];
  expect(owesPublicClosing(aCase({ id: 'c', status: 'checking' }), messages)).toBe(false);
});
