import { expect, test } from 'vitest';
import { aCase, now } from '../thread/samples.ts';
import { caseToFold, foldCase, goingOn, unfoldCase } from './fold.ts';

const fresh = aCase({ id: 'fresh' });
const other = aCase({ id: 'other' });
const inWork = aCase({ id: 'in-work', status: 'open', assigneeId: 'anna' });
const again = aCase({ id: 'again', reopenedCount: 1 });
const closed = aCase({ id: 'closed', status: 'closed' });

test.each([
  ['two fresh cases', fresh, other, { fold: fresh, into: other }],
  ['a fresh one that joins one in work', fresh, inWork, { fold: fresh, into: inWork }],
  ['one in work that joins a fresh one', inWork, fresh, { fold: fresh, into: inWork }],
  ['two in work', inWork, aCase({ status: 'waiting-customer' }), undefined],
  ['one that came back, with one in work', again, inWork, undefined],
  ['a fresh one and a closed one', fresh, closed, undefined],
  ['a fresh one alone', fresh, undefined, undefined],
])('of %s the untouched one goes into the other', (_what, joining, staying, expected) => {
  expect(caseToFold(joining, staying)).toEqual(expected);
});

test('a folded case comes back as it was', () => {
  const folded = foldCase(fresh, { id: other.id, gaveIds: ['m1'], now });
  expect(folded).toMatchObject({ status: 'closed', outcome: 'duplicate', number: fresh.number });
  expect(unfoldCase(folded)).toEqual(fresh);
});

test('the case that goes on is found through those between, as far as they are shown together', () => {
  const first = foldCase(fresh, { id: 'second', gaveIds: [], now });
  const second = foldCase(aCase({ id: 'second' }), { id: 'third', gaveIds: [], now });
  const third = aCase({ id: 'third' });
  expect(goingOn(first, [first, second, third]).id).toBe('third');
  expect(goingOn(first, [first, second]).id).toBe('second');
  expect(goingOn(first, [first]).id).toBe('fresh');
  expect(goingOn(third, [third]).id).toBe('third');
});
