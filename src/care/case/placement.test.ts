import { expect, test } from 'vitest';
import { aCase } from '../thread/samples.ts';
import { placeInbound, type InboundForPlacement } from './placement.ts';

const closed = aCase({ id: 'old', status: 'closed', openedAt: '2026-11-01T00:00:00.000Z' });
const open = aCase({ id: 'open', status: 'open', openedAt: '2026-11-10T00:00:00.000Z' });
const newer = aCase({ id: 'newer', status: 'waiting-customer' });
const folded = aCase({ id: 'folded', status: 'closed', foldedIntoId: 'old' });
const checking = aCase({ id: 'checked', status: 'checking' });

const cases: [string, Partial<InboundForPlacement>, object][] = [
  ['a stranger', {}, { kind: 'open' }],
  ['with an open case', { cases: [closed, open] }, { kind: 'attach', caseId: 'open' }],
  ['with two', { cases: [newer, open, closed] }, { kind: 'attach', caseId: 'newer' }],
  [
    'who answers in the older one',
    { cases: [newer, open], parentCaseId: 'open' },
    { kind: 'attach', caseId: 'open' },
  ],
  [
    'who quotes the older one',
    { cases: [newer, open], quotedCaseId: 'open', parentCaseId: 'newer' },
    { kind: 'attach', caseId: 'open' },
  ],
  [
    'who quotes a stranger’s',
    { cases: [open], quotedCaseId: 'theirs' },
    { kind: 'attach', caseId: 'open' },
  ],
  [
    'asked whether it is solved, “no”',
    { cases: [checking], reading: 'no' },
    { kind: 'reopen', caseId: 'checked' },
  ],
  [
    'asked whether it is solved, “yes”',
    { cases: [checking], reading: 'yes' },
    { kind: 'answer', caseId: 'checked' },
  ],
  [
    'asked whether it is solved, thanks',
    { cases: [checking], reading: 'thanks' },
    { kind: 'courtesy', caseId: 'checked' },
  ],
  [
    'asked whether it is solved, who disagrees',
    { cases: [checking], reading: 'appeal' },
    { kind: 'appeal', caseId: 'checked' },
  ],
  [
    'after the end, who disagrees with the answer',
    { cases: [closed], reading: 'appeal' },
    { kind: 'appeal', caseId: 'old' },
  ],
  [
    'with an open case, who disagrees',
    { cases: [closed, open], reading: 'appeal' },
    { kind: 'attach', caseId: 'open' },
  ],
  [
    'who quotes a closed case beside an open one',
    { cases: [closed, open], quotedCaseId: 'old' },
    { kind: 'reopen', caseId: 'old' },
  ],
  [
    'asked whether it is solved, neither',
    { cases: [checking] },
    { kind: 'answer', caseId: 'checked' },
  ],
  ['after the end, “no”', { cases: [closed], reading: 'no' }, { kind: 'reopen', caseId: 'old' }],
  [
    'after the end, “yes”',
    { cases: [closed], reading: 'yes' },
    { kind: 'courtesy', caseId: 'old' },
  ],
  [
    'after the end, thanks',
    { cases: [closed], reading: 'thanks' },
    { kind: 'courtesy', caseId: 'old' },
  ],
  ['after the end, something else', { cases: [closed] }, { kind: 'open' }],
  [
    'after the end, in reply to it',
    { cases: [closed], parentCaseId: 'old' },
    { kind: 'reopen', caseId: 'old' },
  ],
  [
    'after the end, by its number',
    { cases: [closed], quotedCaseId: 'old' },
    { kind: 'reopen', caseId: 'old' },
  ],
  [
    'after the end, in reply to it, thanks',
    { cases: [closed], parentCaseId: 'old', reading: 'thanks' },
    { kind: 'courtesy', caseId: 'old' },
  ],
  [
    'in reply to a closed case beside an open one',
    { cases: [closed, open], parentCaseId: 'old' },
    { kind: 'attach', caseId: 'open' },
  ],
  [
    'after the end of a case another was folded into, “no”',
    { cases: [closed, folded], reading: 'no' },
    { kind: 'reopen', caseId: 'old' },
  ],
  [
    'who quotes a folded case',
    { cases: [closed, folded], quotedCaseId: 'folded' },
    { kind: 'reopen', caseId: 'old' },
  ],
];

test.each(cases)('a customer %s', (_who, inbound, placement) => {
  const whole = { cases: [], quotedCaseId: null, parentCaseId: null, reading: 'unclear' as const };
  expect(placeInbound({ ...whole, ...inbound })).toEqual(placement);
});
