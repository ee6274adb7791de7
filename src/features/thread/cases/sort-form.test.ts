import { expect, test } from 'vitest';
import { aMessage } from '#care/thread/samples.ts';
import { newCase, rangeOf, takenFrom, whyNotSort } from './sort-form.ts';

const talk = [
  aMessage({ id: '1', caseId: 'a', direction: 'in' }),
  aMessage({ id: '2', caseId: 'a', direction: 'out' }),
  aMessage({ id: '3', caseId: 'a', direction: 'in' }),
  aMessage({ id: '4', caseId: 'b', direction: 'in' }),
];

test.each([
  ['nothing', [], newCase, false, 'none'],
  ['what is there already', ['1', '2'], 'a', false, 'there'],
  ['all that a case has', ['1', '2', '3'], newCase, false, 'whole'],
  ['all that is loaded of it', ['1', '2', '3'], newCase, true, null],
  ['the only word of another one', ['1', '4'], 'a', false, 'whole'],
  ['a part', ['3'], newCase, false, null],
  ['a part, to another case', ['3', '2'], 'b', false, null],
])('%s is sorted or not, and says why', (_what, chosen, to, hasOlder, why) => {
  expect(whyNotSort({ chosen: new Set(chosen), to }, talk, hasOlder)).toBe(why);
});

test('a range is chosen in both directions', () => {
  expect(rangeOf(talk, '1', '3')).toEqual(['1', '2', '3']);
  expect(rangeOf(talk, '3', '1')).toEqual(['1', '2', '3']);
  expect(rangeOf(talk, 'gone', '2')).toEqual(['2']);
});

test('what is put back is known by case, without what was there already', () => {
  expect(takenFrom(talk, { chosen: new Set(['2', '3', '4']), to: 'b' })).toEqual([
    { caseId: 'a', messageIds: ['2', '3'] },
  ]);
});
