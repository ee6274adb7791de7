import { expect, test } from 'vitest';
import type { RuleSetting } from '#contract/guidance.ts';
import { choiceFor, decideSetting, graded, settingId, type Wish } from './settings.ts';

function setting(change: Partial<RuleSetting> = {}): RuleSetting {
  const wish = { sourceId: null, lang: null, ...change };
  return {
    id: settingId('wordy', wish),
    rule: 'wordy',
    severity: 'note',
    reason: null,
    changedById: 'p-olga',
    changedAt: '2026-11-18T09:00:00.000Z',
    ...wish,
  };
}

const everywhere: Wish = { sourceId: null, lang: null, severity: 'note', reason: null };
const inVk: Wish = { ...everywhere, sourceId: 'vk', severity: 'warn', reason: 'Own test page' };

test.each([
  ['lead', 'wordy', everywhere, null],
  ['admin', 'wordy', { ...everywhere, severity: 'off' }, null],
  ['lead', 'wordy', { ...everywhere, severity: null }, null],
  ['agent', 'wordy', everywhere, 'forbidden'],
  ['expert', 'wordy', everywhere, 'forbidden'],
  ['lead', 'wordy', { ...everywhere, severity: 'block' }, 'block_stands'],
  ['lead', 'pii-card', inVk, 'forbidden'],
  ['admin', 'pii-card', inVk, null],
  ['admin', 'pii-card', { ...inVk, sourceId: null, lang: 'ru' }, null],
  ['admin', 'pii-card', { ...inVk, sourceId: null }, 'block_stands'],
  ['admin', 'pii-card', { ...inVk, reason: null }, 'block_stands'],
  ['admin', 'pii-card', { ...inVk, severity: 'off' }, 'block_stands'],
  ['admin', 'pii-card', { ...inVk, severity: 'note' }, 'block_stands'],
  ['admin', 'pii-card', { ...everywhere, severity: null }, null],
] as const)('%s sets %s to %j: %s', (role, rule, wish, code) => {
  const decision = decideSetting(role, rule, wish);
  expect(decision.ok ? null : decision.code).toBe(code);
});

const settings = [
  setting({ severity: 'off' }),
  setting({ lang: 'ru', severity: 'note' }),
  setting({ sourceId: 'vk', severity: 'warn' }),
  setting({ sourceId: 'vk', lang: 'ru', severity: 'advice' }),
  setting({ sourceId: 'x', lang: 'ru', severity: null }),
];

test.each([
  ['vk', 'ru', 'advice'],
  ['vk', 'en', 'warn'],
  ['x', 'ru', 'note'],
  ['x', 'en', 'off'],
  ['x', null, 'off'],
] as const)('in %s to a customer who writes %s it is %s', (sourceId, lang, choice) => {
  expect(choiceFor('wordy', { sourceId, lang }, settings)).toBe(choice);
  expect(choiceFor('officialese', { sourceId, lang }, settings)).toBeNull();
});

test('findings are as grave as the team wants them, silenced ones are gone', () => {
  const finding = { key: 'k', rule: 'wordy', severity: 'advice', start: 0, end: 1, params: {} };
  const both = [finding, { ...finding, rule: 'officialese' }] as const;
  const at = (sourceId: string, lang: 'ru' | 'en') =>
    graded(both as never, { sourceId, lang }, settings).map(({ rule, severity }) => [
      rule,
      severity,
    ]);
  expect(at('vk', 'en')).toEqual([
    ['wordy', 'warn'],
    ['officialese', 'advice'],
  ]);
  expect(at('x', 'en')).toEqual([['officialese', 'advice']]);
});
