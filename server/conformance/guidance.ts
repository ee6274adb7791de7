import { expect, test } from 'vitest';
import type { RuleReport, RulesPage, RuleSetting } from '#contract/guidance.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

const card = 'Карта 4111 1111 1111 1111 готова, я рядом. Анна';
const everywhere = { sourceId: null, lang: null };
const inVk = { sourceId: 'vk', lang: null, severity: 'warn', reason: 'Проверочная страница' };

/** What the team decides about rules, and what becomes of them. */
export function describeGuidance(start: Start): void {
  test('a setting holds on send: an admin narrows a block to one source, elsewhere it stands', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    expectRefused(await api.send('agent', threadId, { text: card }), 'guidance_block');
    await api.ok('admin', 'PUT', '/rules/pii-card', inVk);
    expect((await api.sends('agent', threadId, { text: card })).state).toBe('held');
    const other = await api.arrives({ platform: 'x', author: { id: '9' } }, 'x');
    expectRefused(await api.send('agent', other.threadId, { text: card }), 'guidance_block');
    await api.ok('admin', 'PUT', '/rules/pii-card', { ...inVk, severity: null });
    expectRefused(await api.send('agent', threadId, { text: card }), 'guidance_block');
  });

  test('a graver rule sends a risky agent’s reply to a lead for that', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const text = 'Ваше обращение передано в профильный отдел. Анна';
    const sent = async () => (await api.sends('risky', threadId, { text })).reviewReason;
    expect(await sent()).not.toBe('guidance');
    for (const rule of [
      'faceless-hand-off',
      'officialese',
      'euphemism-complaint',
      'missing-next-step',
    ])
      await api.ok('lead', 'PUT', `/rules/${rule}`, { ...everywhere, severity: 'warn' });
    expect(await sent()).toBe('guidance');
  });

  test.each([
    ['a lead softens a block', 'lead', 'pii-card', inVk, 'forbidden'],
    ['an admin without a reason', 'admin', 'pii-card', { ...inVk, reason: null }, 'block_stands'],
    ['an admin everywhere', 'admin', 'pii-card', { ...inVk, sourceId: null }, 'block_stands'],
    ['an admin silences it', 'admin', 'pii-card', { ...inVk, severity: 'off' }, 'block_stands'],
    ['a lead makes a block', 'lead', 'wordy', { ...inVk, severity: 'block' }, 'block_stands'],
    ['a rule that is none', 'lead', 'kindness', inVk, 'not_found'],
    ['a source that is none', 'lead', 'wordy', { ...inVk, sourceId: 'icq' }, 'not_found'],
  ] as const)('%s: refused and nothing is kept', async (_what, person, rule, wish, code) => {
    const api = await start();
    const head = await api.store.log.head();
    expectRefused(await api.ask(person, 'PUT', `/rules/${rule}`, wish), code);
    expect(await api.store.log.head()).toBe(head);
    expect(await settingsOf(api)).toEqual([]);
  });

  test('who set a rule, to what and why is kept; the newest setting of a place holds', async () => {
    const api = await start();
    await api.ok('admin', 'PUT', '/rules/pii-card', inVk);
    await api.ok('lead', 'PUT', '/rules/wordy', { ...everywhere, severity: 'note' });
    await api.ok('lead', 'PUT', '/rules/wordy', { ...everywhere, severity: 'off' });
    expect(await settingsOf(api)).toMatchObject([
      { rule: 'pii-card', sourceId: 'vk', severity: 'warn', changedById: 'admin' },
      { rule: 'wordy', sourceId: null, severity: 'off', changedById: 'lead' },
    ]);
    const entries = await api.store.log.since(0, 100);
    expect(entries.filter(({ type }) => type === 'guidance.rule-set')).toMatchObject([
      { actorId: 'admin', data: { rule: 'pii-card', severity: 'warn', reason: inVk.reason } },
      { data: { rule: 'wordy', before: null, severity: 'note' } },
      { data: { rule: 'wordy', before: 'note', severity: 'off' } },
    ]);
  });

  test('what fired on sent replies is counted once a reply, and only when it went out', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const text =
      'Приносим извинения за доставленные неудобства. Приносим извинения за доставленные неудобства.';
    await api.sends('agent', threadId, { text });
    expect(await reportOf(api, 'canned-apology')).toMatchObject({ fired: 0 });
    await api.deliver();
    expect(await reportOf(api, 'canned-apology')).toMatchObject({ fired: 1, notHere: 0 });
    api.clock.advance(40 * 86_400);
    expect(await reportOf(api, 'canned-apology')).toMatchObject({ fired: 0 });
  });

  test('"not here" is counted and kept; by two people in a week it puts the rule in doubt', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const say = (person: string, rule = 'wordy') =>
      api.ask(person, 'POST', `/threads/${threadId}/guidance`, { kind: 'not-here', rule });
    await say('agent');
    await say('agent');
    expect(await reportOf(api, 'wordy')).toMatchObject({ notHere: 2, isDoubted: false });
    api.clock.advance(86_400);
    await say('colleague');
    expect(await reportOf(api, 'wordy')).toMatchObject({ notHere: 3, isDoubted: true });
    expectRefused(await say('agent', 'pii-card'), 'wrong_state');
    expectRefused(await say('agent', 'kindness'), 'not_found');
    expect(
      (await typesIn(api, threadId)).filter((type) => type === 'guidance.not-here'),
    ).toHaveLength(3);
  });

  test('a corrected belief is kept', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const word = { kind: 'belief', belief: 'joking', isTrue: true };
    await api.ok('agent', 'POST', `/threads/${threadId}/guidance`, word);
    const entries = await api.store.log.since(0, 100);
    expect(entries.at(-1)).toMatchObject({
      type: 'guidance.corrected',
      actorId: 'agent',
      threadId,
      data: { belief: 'joking', isTrue: true },
    });
  });

  test('examples are public replies that went out and that nothing is said about', async () => {
    const api = await start();
    const good =
      'Мария, здравствуйте, это Анна. Комиссию списали дважды по нашей ошибке, вторую уже возвращаю. Напишу вам здесь сегодня до 18:00.';
    const { threadId } = await api.arrives();
    await api.sends('agent', threadId, { text: good });
    const bad = await api.arrives({ author: { id: '9' } });
    const text = `Уважаемый клиент! Приносим извинения за доставленные неудобства. ${'Ваше обращение принято. '.repeat(3)}`;
    await api.sends('agent', bad.threadId, { text });
    await api.deliver();
    const { examples } = await api.ok<RulesPage>('lead', 'GET', '/rules');
    expect(examples.map((example) => example.text)).toEqual([good]);
  });
}

async function settingsOf(api: Harness): Promise<RuleSetting[]> {
  const { settings } = await api.ok<{ settings: RuleSetting[] }>('agent', 'GET', '/rule-settings');
  return settings.toSorted((a, b) => (a.rule < b.rule ? -1 : 1));
}

async function reportOf(api: Harness, rule: string): Promise<RuleReport | undefined> {
  const { reports } = await api.ok<RulesPage>('lead', 'GET', '/rules');
  return reports.find((report) => report.rule === rule);
}

async function typesIn(api: Harness, threadId: string): Promise<string[]> {
  const { entries } = await api.ok<{ entries: { type: string }[] }>(
    'agent',
    'GET',
    `/threads/${threadId}/log`,
  );
  return entries.map(({ type }) => type);
}
