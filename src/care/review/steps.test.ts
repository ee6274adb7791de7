import { expect, test } from 'vitest';
import type { ReviewDecision } from '#contract/reply.ts';
import { aReply, now } from '../thread/samples.ts';
import { suggestedStep, trustFigures, type TrustFigures } from './steps.ts';

const clean: TrustFigures = {
  sent: 10,
  read: 10,
  returned: 0,
  edited: 0,
  warned: 0,
  promisesKept: 2,
  promisesBroken: 0,
};

test.each([
  ['every-reply', {}, 'risky'],
  ['every-reply', { sent: 7 }, null],
  ['every-reply', { read: 4 }, null],
  ['every-reply', { edited: 1 }, 'risky'],
  ['every-reply', { edited: 2 }, null],
  ['every-reply', { returned: 1 }, null],
  ['every-reply', { warned: 2 }, null],
  ['every-reply', { promisesBroken: 1 }, null],
  ['every-reply', { returned: 3 }, null],
  ['risky', { read: 2 }, 'sample'],
  ['risky', { returned: 2 }, 'every-reply'],
  ['sample', {}, 'none'],
  ['sample', { promisesBroken: 2 }, 'risky'],
  ['none', {}, null],
  ['none', { promisesBroken: 2 }, 'sample'],
] as const)('from %s with %j the next step is %s', (trust, change, step) => {
  expect(suggestedStep(trust, { ...clean, ...change })).toBe(step);
});

test('figures count replies, not decisions, and voids are nobody’s reading', () => {
  const decided = (action: ReviewDecision['action'], byId: string | null): ReviewDecision => ({
    action,
    at: now,
    byId,
    comment: null,
    rule: null,
    textBefore: null,
    textAfter: null,
  });
  const replies = [
    aReply({ state: 'sent', decisions: [decided('edited', 'olga')] }),
    aReply({ state: 'withdrawn', decisions: [decided('returned', 'olga')], risks: ['guidance'] }),
    aReply({ state: 'in-review', decisions: [decided('voided', null)] }),
    aReply({ state: 'sent' }),
  ];
  expect(trustFigures(replies, { kept: 1, broken: 0 })).toEqual({
    sent: 2,
    read: 2,
    returned: 1,
    edited: 1,
    warned: 1,
    promisesKept: 1,
    promisesBroken: 0,
  });
});
