import { expect, test } from 'vitest';
import { standardCalendar } from '../calendar/hours-of.ts';
import type { Case } from '#contract/case.ts';
import type { NewsPromise } from '#contract/promise.ts';
import { aCase, aMessage, aPromise } from '../thread/samples.ts';
import { nextNews } from './next-news.ts';

/** Work by day and night, so that minutes of work are minutes. */
const always = {
  ...standardCalendar,
  tz: 'UTC',
  week: Array.from({ length: 7 }, () => [{ from: '00:00', to: '00:00' }]),
  firstAnswerMinutes: 60,
  newsEveryMinutes: 24 * 60,
};
const saidAt = '2026-11-18T09:00:00.000Z';
const broken = {
  state: 'broken',
  dueAt: '2026-11-18T10:00:00.000Z',
  closedAt: '2026-11-18T11:00:00.000Z',
} as const;

test.each<[string, Partial<NewsPromise>[], string, string]>([
  ['nothing is owed: by the policy', [], '2026-11-19T09:00:00.000Z', 'policy'],
  ['a broken promise stays due until somebody owns up', [broken], broken.dueAt, 'untold'],
  [
    'it does so although another one is open',
    [broken, { id: 'promise_2', dueAt: '2026-11-18T15:00:00.000Z' }],
    broken.dueAt,
    'untold',
  ],
  [
    'the end of one withdrawn ahead of its time is told as soon as a first answer',
    [{ ...broken, state: 'withdrawn', dueAt: '2026-11-25T10:00:00.000Z' }],
    '2026-11-18T12:00:00.000Z',
    'untold',
  ],
  [
    'a promise that is due sooner comes first',
    [
      { ...broken, state: 'withdrawn', dueAt: '2026-11-25T10:00:00.000Z' },
      { id: 'promise_2', dueAt: '2026-11-18T11:30:00.000Z' },
    ],
    '2026-11-18T11:30:00.000Z',
    'promise',
  ],
  [
    'an end that was told is over',
    [{ ...broken, toldAt: '2026-11-18T11:05:00.000Z' }],
    '2026-11-19T09:00:00.000Z',
    'policy',
  ],
])('%s', (_what, promises, at, reason) => {
  const messages = [aMessage({ direction: 'out', occurredAt: saidAt })];
  expect(
    nextNews({
      current: aCase(),
      waitingSince: null,
      messages,
      promises: promises.map((change) => aPromise(change)),
      calendars: [always],
    }),
  ).toEqual({ at, reason });
});

const fixed: Partial<Case> = { status: 'checking', fixedAt: '2026-11-18T12:00:00.000Z' };
const closed: Partial<Case> = {
  status: 'closed',
  outcome: 'confirmed',
  closedAt: '2026-11-18T13:00:00.000Z',
};

test.each<[string, Partial<Case>, { privateAt: string; isTold: boolean }, string | null]>([
  [
    'an hour after our side was fixed',
    fixed,
    { privateAt: saidAt, isTold: false },
    '2026-11-18T13:00:00.000Z',
  ],
  [
    'an hour after the last private word, if that came later',
    fixed,
    { privateAt: '2026-11-18T12:30:00.000Z', isTold: false },
    '2026-11-18T13:30:00.000Z',
  ],
  [
    'an hour after it was closed, although nothing else is owed then',
    closed,
    { privateAt: saidAt, isTold: false },
    '2026-11-18T14:00:00.000Z',
  ],
  ['no more once it stands there', closed, { privateAt: saidAt, isTold: true }, null],
])('the line that the public is owed is due %s', (_what, change, { privateAt, isTold }, at) => {
  const current = aCase(change);
  const of = { caseId: current.id };
  const messages = [
    aMessage({ ...of, id: 'm_1', occurredAt: '2026-11-18T08:00:00.000Z' }),
    aMessage({ ...of, id: 'm_2', direction: 'out', visibility: 'private', occurredAt: privateAt }),
    ...(isTold
      ? [aMessage({ ...of, id: 'm_3', direction: 'out', occurredAt: '2026-11-18T12:40:00.000Z' })]
      : []),
  ];
  expect(
    nextNews({ current, waitingSince: null, messages, promises: [], calendars: [always] }),
  ).toEqual(at === null ? null : { at, reason: 'public-line' });
});
