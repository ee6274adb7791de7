import { expect, test } from 'vitest';
import { standardCalendar } from '../calendar/hours-of.ts';
import { aCase } from '../thread/samples.ts';
import { followUps } from './follow-ups.ts';

const fixedAt = '2026-11-18T09:00:00.000Z';
const checking = aCase({ id: 'c', status: 'checking', fixedAt });
const wrote = (direction: 'in' | 'out', occurredAt: string) => ({
  caseId: 'c',
  sourceId: 'vk',
  direction,
  occurredAt,
});

test.each([
  ['nobody has said a word', [], '2026-11-20T08:59:59.000Z', 0, '2026-11-20', false, false],
  ['two working days are over', [], '2026-11-20T09:00:00.000Z', 0, '2026-11-20', true, false],
  [
    'the question went out with the fix',
    [wrote('out', '2026-11-18T09:00:40.000Z')],
    '2026-11-20T09:00:00.000Z',
    0,
    '2026-11-20',
    true,
    false,
  ],
  [
    'we asked once more',
    [wrote('out', '2026-11-20T10:00:00.000Z')],
    '2026-11-24T09:00:00.000Z',
    1,
    '2026-11-25',
    false,
    false,
  ],
  [
    'we asked twice and six working days are over',
    [wrote('out', '2026-11-20T10:00:00.000Z'), wrote('out', '2026-11-25T10:00:00.000Z')],
    '2026-11-26T09:00:00.000Z',
    2,
    '2026-11-26',
    true,
    true,
  ],
  [
    'the customer spoke and the waiting begins anew',
    [wrote('out', '2026-11-20T10:00:00.000Z'), wrote('in', '2026-11-24T09:00:00.000Z')],
    '2026-11-25T09:00:00.000Z',
    0,
    '2026-11-26',
    false,
    false,
  ],
] as const)('%s', (_what, messages, now, asked, day, isDue, isLast) => {
  expect(followUps(checking, messages, now, [])).toMatchObject({
    asked,
    dueAt: `${day}T09:00:00.000Z`,
    isDue,
    isLast,
  });
});

test('a case that is not being checked follows nobody up', () => {
  expect(followUps(aCase({ status: 'open', fixedAt }), [], fixedAt, [])).toBeNull();
  expect(followUps(aCase({ status: 'checking', fixedAt: null }), [], fixedAt, [])).toBeNull();
});

test('the days of silence are those of the calendar of the place', () => {
  const patient = { ...standardCalendar, id: 'vk', sourceIds: ['vk'], followUpDays: [3, 4, 10] };
  const due = (...asked: string[]) =>
    followUps(
      checking,
      [wrote('in', '2026-11-17T09:00:00.000Z'), ...asked.map((at) => wrote('out', at))],
      '2026-11-18T10:00:00.000Z',
      [patient],
    );
  expect(due()).toMatchObject({ dueAt: '2026-11-23T09:00:00.000Z', isLast: false });
  const three = [
    '2026-11-23T10:00:00.000Z',
    '2026-11-24T10:00:00.000Z',
    '2026-12-02T10:00:00.000Z',
  ];
  expect(due(...three)).toMatchObject({ dueAt: '2026-12-03T09:00:00.000Z', isLast: true });
});
