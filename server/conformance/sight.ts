import { expect, test } from 'vitest';
import type { OwnPromises } from '#contract/promise.ts';
import type { ShownWave } from '#contract/wave.ts';
import type { ViewCounts } from '#contract/thread.ts';
import { views } from '#contract/view-names.ts';
import { holdsOnly } from '#care/team/rights.ts';
import { nights } from './calendars.ts';
import { oleg, person } from './factories.ts';
import type { Harness, Start } from './harness.ts';
import { aMeasure } from './measures.ts';
import { elsewhere, narrowPeople, startNarrow } from './narrow-people.ts';
import { rules } from './rights.ts';
import { permissions } from './roles.ts';
import { expectRefused } from './wire.ts';
import { link, soon } from './sight-steps.ts';

const openToNarrow = ['vk', 'review', 'chat'];
const dead = 'В Заречье не работает связь';
/** Their own things, those of experts, and mere numbers. */
const silentForAdmins = new Set([
  'GET /api/me',
  'GET /api/views',
  'GET /api/parts',
  'GET /api/promises/own',
  'GET /api/recent-replies',
]);

/** What people with rights in some sources see of the rest: nothing, and nothing that leads to it. */
export function describeSight(start: Start): void {
  const lists = Object.keys(rules).filter(
    (route) =>
      route.startsWith('GET ') && rules[route]?.needs === 'none' && route !== 'GET /api/events',
  );

  test.each(lists)('%s holds no word of a closed source', async (route) => {
    const api = await startNarrow(start);
    const secrets = await fillClosed(api);
    const path = route.replace('GET /api', '');
    for (const { id, role } of narrowPeople) {
      if (!permissions[route]?.allowed.includes(role)) continue;
      const { status, body } = await api.ask(id, 'GET', path);
      expect([id, status]).toEqual([id, 200]);
      const text = JSON.stringify(body);
      for (const secret of secrets)
        expect([id, text]).toEqual([id, expect.not.stringContaining(secret)]);
    }
    const all = JSON.stringify((await api.ask('admin', 'GET', path)).body);
    const isTold = secrets.some((secret) => all.includes(secret));
    expect([route, isTold]).toEqual([route, !silentForAdmins.has(route)]);
  });

  test('lists, searches and counts are those of everybody without what is closed', async () => {
    const api = await startNarrow(start);
    for (const [number, from] of ['vk', 'x', 'review', 'x', 'vk', 'vk', 'x', 'chat'].entries()) {
      const { threadId } = await api.arrives(
        { author: { id: `${number}`, name: `Клиент ${number}` }, text: `Комиссия ${number}` },
        from,
      );
      const { id } = await api.caseOf(threadId);
      if (number % 2 === 0)
        await api.ok('agent', 'POST', `/cases/${id}/promises`, { text: 'Напишу', dueAt: soon });
      if (number % 3 === 0)
        await api.ok('agent', 'POST', `/cases/${id}/assign`, {
          assigneeId: 'admin',
          seenAssigneeId: null,
        });
      if (number === 4) await api.resolve('agent', threadId);
    }
    const [first, second] = (await api.list('?source=vk&sort=waiting')).rows;
    const x = (await api.list('?source=x')).rows[0];
    await link(api, first?.id, second?.id);
    await link(api, second?.id, x?.id);
    const asked = [
      ...views.flatMap((view) => [`?view=${view}`, `?view=${view}&sort=waiting&limit=2`]),
      '?q=комиссия',
      '?q=комиссия&limit=1',
      '?sort=priority&waiting=yes',
      '?channel=x',
      '?source=x',
      '?unread=yes',
    ];
    for (const query of asked) {
      const all = await everyRow(api, 'admin', query);
      const seen = all.filter(({ sourceIds }) => holdsOnly(sourceIds, openToNarrow));
      expect([query, await everyRow(api, 'reviewing-lead', query)]).toEqual([query, seen]);
      const { total } = await api.list(query, 'reviewing-lead');
      expect([query, total]).toEqual([query, query.includes('view=mine') ? 0 : seen.length]);
    }
    const counts = await api.ok<ViewCounts>('reviewing-lead', 'GET', '/views');
    for (const view of views)
      expect([view, counts[view]]).toEqual([
        view,
        (await api.list(`?view=${view}`, 'reviewing-lead')).total,
      ]);
    expect(counts.all).toBeGreaterThan(1);
    expect(counts.all).toBeLessThan((await api.ok<ViewCounts>('admin', 'GET', '/views')).all);
    api.clock.advance(20 * 86_400);
    const late = await api.ok<ViewCounts>('reviewing-lead', 'GET', '/views');
    expect(late.overdue).toBe(counts.promises);
  });

  test('one’s own view is counted by what is still seen of it', async () => {
    const api = await startNarrow(start);
    for (const from of ['vk', 'x']) {
      const { threadId } = await api.arrives({ author: { id: from } }, from);
      const { id } = await api.caseOf(threadId);
      const owner = { assigneeId: 'agent', seenAssigneeId: null };
      await api.ok('agent', 'POST', `/cases/${id}/assign`, owner);
    }
    expect((await api.ok<ViewCounts>('agent', 'GET', '/views')).mine).toBe(2);
    await give(api, 'agent', { vk: 'answer' });
    expect((await api.ok<ViewCounts>('agent', 'GET', '/views')).mine).toBe(1);
    expect((await api.list('?view=mine')).total).toBe(1);
  });

  test('a thread that holds a closed source is gone, whole, until the link is undone', async () => {
    const api = await startNarrow(start);
    const vk = await api.arrives();
    const x = await api.arrives({ platform: 'x', author: oleg }, 'x');
    expect((await api.ask('answering-agent', 'GET', `/threads/${vk.threadId}`)).status).toBe(200);
    const linkId = await link(api, vk.threadId, x.threadId);
    for (const id of [vk.threadId, x.threadId])
      expectRefused(await api.ask('answering-agent', 'GET', `/threads/${id}`), 'not_found');
    expect((await api.list('', 'answering-agent')).total).toBe(0);
    expectRefused(await api.ask('answering-agent', 'POST', `/messages/${vk.id}/show`), 'not_found');
    await api.ok('agent', 'DELETE', `/links/${linkId}`);
    expect((await api.list('', 'answering-agent')).rows.map(({ id }) => id)).toEqual([vk.threadId]);
  });

  test('in a thread of several sources the least right counts', async () => {
    const api = await start();
    await api.store.write((tx) =>
      tx.people.put(person('mixed', { rights: { vk: 'answer', x: 'read' } })),
    );
    const vk = await api.arrives();
    const x = await api.arrives({ platform: 'x', author: oleg }, 'x');
    const note = { text: 'заметка' };
    expect((await api.ask('mixed', 'POST', `/threads/${vk.threadId}/notes`, note)).status).toBe(
      201,
    );
    await link(api, vk.threadId, x.threadId);
    expect((await api.ask('mixed', 'GET', `/threads/${vk.threadId}`)).status).toBe(200);
    expectRefused(
      await api.ask('mixed', 'POST', `/threads/${vk.threadId}/notes`, note),
      'forbidden',
    );
  });

  test('of a wave people see the threads that are open to them', async () => {
    const api = await startNarrow(start);
    const tell = (id: string, from: string, text = dead) =>
      api.arrives({ author: { id, name: `Клиент ${id}` }, text }, from);
    const waves = async () =>
      (await api.ok<{ waves: ShownWave[] }>('answering-agent', 'GET', '/waves')).waves;
    for (const id of ['1', '2', '3']) await tell(id, 'x', `${dead}, тайна ${id}`);
    expect(await waves()).toEqual([]);
    const { threadId } = await tell('4', 'vk');
    const [wave] = await waves();
    expect(wave).toMatchObject({ threadCount: 1, lately: 1 });
    expect(JSON.stringify(wave)).not.toContain('тайна');
    expect((await api.thread(threadId, 'answering-agent')).wave).toEqual(wave);
    expect((await api.thread(threadId, 'agent')).wave?.threadCount).toBe(4);
  });

  test('a hint at somebody who may not be seen is not there', async () => {
    const api = await startNarrow(start);
    const twin = { handle: 'petr_kuznetsov', name: 'Пётр Кузнецов' };
    await api.arrives({ platform: 'x', author: { ...twin, id: '1' } }, 'x');
    const { threadId } = await api.arrives({ author: { ...twin, id: '2' } });
    const [hint] = (await api.thread(threadId)).hints;
    expect((await api.thread(threadId, 'answering-agent')).hints).toEqual([]);
    const answer = { threadId, answer: 'same' };
    const path = `/hints/${hint?.id}/answer`;
    expectRefused(await api.ask('answering-agent', 'POST', path, answer), 'not_found');
    expect((await api.thread(threadId)).links).toEqual([]);
  });

  test('promises and questions of a thread out of sight are in nobody’s list who may not see it', async () => {
    const api = await startNarrow(start);
    const { threadId } = await api.arrives();
    const { id } = await api.caseOf(threadId);
    const draft = { text: 'Напишу', dueAt: soon };
    await api.ok('answering-agent', 'POST', `/cases/${id}/promises`, draft);
    const part = { expertId: 'reading-expert', question: 'Почему?', dueAt: soon };
    await api.ok('answering-agent', 'POST', `/cases/${id}/parts`, part);
    const own = () => api.ok<OwnPromises>('answering-agent', 'GET', '/promises/own');
    const parts = () => api.ok<{ items: unknown[] }>('reading-expert', 'GET', '/parts');
    expect([(await own()).promises.length, (await parts()).items.length]).toEqual([1, 1]);
    await give(api, 'answering-agent', { x: 'answer' });
    await give(api, 'reading-expert', { x: 'read' });
    expect([(await own()).promises, (await parts()).items]).toEqual([[], []]);
  });

  test('whoever has been let go is nobody', async () => {
    const api = await start();
    await api.store.write((tx) =>
      tx.people.put(person('gone', { deactivatedAt: api.clock.now() })),
    );
    expectRefused(await api.ask('gone', 'GET', '/me'), 'unauthenticated');
    const { threadId } = await api.arrives();
    const { id } = await api.caseOf(threadId);
    const owner = { assigneeId: 'gone', seenAssigneeId: null };
    expectRefused(await api.ask('agent', 'POST', `/cases/${id}/assign`, owner), 'not_found');
  });

  test('an endpoint that nobody was given is refused to everybody', async () => {
    const api = await start();
    api.app.get('/api/forgotten', (c) => c.json({ all: 'secrets' }));
    const answer = await api.ask('admin', 'GET', '/forgotten');
    expectRefused(answer, 'forbidden');
  });
}

/** A world in the closed source, with something in it for every list. Answers what nobody may find out. */
async function fillClosed(api: Harness): Promise<string[]> {
  const closed = elsewhere(api);
  const author = { id: 'zz-hidden', name: 'Секретов', handle: 'zz_hidden' };
  const { threadId, id } = await closed.arrives({ author, text: 'Секретный вопрос про комиссию' });
  const current = await api.caseOf(threadId);
  await api.ok('agent', 'POST', `/cases/${current.id}/promises`, { text: 'Секрет', dueAt: soon });
  const part = { expertId: 'expert', question: 'Секретный вопрос эксперту', dueAt: soon };
  await api.ok('agent', 'POST', `/cases/${current.id}/parts`, part);
  await api.sends('probation', threadId, { text: 'Секретный ответ, который ждёт прочтения' });
  await api.sends('agent', threadId, {
    text: 'Секретный ответ, ушедший клиенту из другого места, ровно такой длины, чтобы его читали как образец',
  });
  await api.deliver();
  for (const name of ['1', '2', '3'])
    await closed.arrives({
      author: { id: name, name: `Секретов ${name}` },
      text: `Секрет. ${dead}`,
    });
  const measure = { ...aMeasure, caseNumbers: [current.number] };
  await api.ok('lead', 'POST', '/measures', measure);
  await api.ok('lead', 'PUT', '/calendars/nights', { ...nights, sourceIds: ['x'], seenVersion: 0 });
  const setting = { sourceId: 'x', lang: null, severity: 'note' };
  await api.ok('lead', 'PUT', '/rules/wordy', setting);
  const view = { name: 'Секретный вид', isShared: true, filter: { source: 'x' } };
  await api.ok('agent', 'POST', '/saved-views', view);
  await api.ok('lead', 'POST', '/people/probation/trust', {
    sourceId: 'x',
    level: { trust: 'none', sampleShare: 10 },
    seenTrust: 'every-reply',
  });
  const { promises } = await api.thread(threadId);
  await api.ok('agent', 'POST', `/promises/${promises[0]?.id}/close`, { how: 'kept' });
  return [threadId, id, current.id, current.number, '"x"', 'екрет', 'hidden'];
}

async function everyRow(api: Harness, who: string, query: string) {
  const rows = [];
  let cursor: string | null = null;
  do {
    const next: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page = await api.list(query + next, who);
    rows.push(...page.rows);
    ({ cursor } = page);
  } while (cursor !== null);
  return rows;
}

async function give(
  api: Harness,
  id: string,
  rights: NonNullable<(typeof narrowPeople)[number]['rights']>,
) {
  await api.store.write(async (tx) => {
    const known = await tx.people.get(id);
    if (known) await tx.people.put({ ...known, rights });
  });
}
