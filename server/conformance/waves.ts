import { expect, test } from 'vitest';
import type { ShownWave } from '#contract/wave.ts';
import type { Harness, Start } from './harness.ts';

/** Troubles that many customers tell of at once. */
export function describeWaves(start: Start): void {
  const waves = async (api: Harness) =>
    (await api.ok<{ waves: ShownWave[] }>('lead', 'GET', '/waves')).waves;
  const from = (api: Harness, id: string, text: string, change = {}) =>
    api.arrives({ author: { id, name: `Клиент ${id}` }, text, ...change });
  const dead = 'В Заречье не работает связь';

  test('three customers who tell the same of one place are a wave, and all their threads show it', async () => {
    const api = await start();
    const first = await from(api, '1', 'Заречье, связи нет с утра. Карта 4111 1111 1111 1111');
    const second = await from(api, '2', 'no signal in Zarechye', { platform: 'x' });
    expect(await waves(api)).toEqual([]);
    expect((await api.thread(first.threadId)).wave).toBeNull();
    const third = await from(api, '3', dead);
    const [wave] = await waves(api);
    expect(wave).toMatchObject({ topic: 'connection', threadCount: 3, lately: 3 });
    expect(wave?.samples).toHaveLength(3);
    expect(wave?.samples.join(' ')).not.toContain('4111 1111');
    for (const { threadId } of [first, second, third]) {
      const { row, wave: shown } = await api.thread(threadId);
      expect([row.waveId, shown?.id]).toEqual([wave?.id, wave?.id]);
    }
  });

  test('its threads are a filter over all views', async () => {
    const api = await start();
    for (const id of ['1', '2', '3']) await from(api, id, dead);
    const other = await from(api, '4', 'Спасибо за карту');
    const [wave] = await waves(api);
    const { rows, total } = await api.list(`?view=closed&wave=${wave?.id}`);
    expect(total).toBe(3);
    expect(rows.map(({ id }) => id)).not.toContain(other.threadId);
    expect((await api.list('?wave=nowhere')).total).toBe(0);
  });

  test('who writes again is no further customer, who comes later is', async () => {
    const api = await start();
    for (const id of ['1', '2', '3', '3']) await from(api, id, dead);
    expect(await waves(api)).toMatchObject([{ threadCount: 3 }]);
    api.clock.advance(20 * 60);
    await from(api, '4', dead);
    expect(await waves(api)).toMatchObject([{ threadCount: 4, lately: 1 }]);
    api.clock.advance(4 * 3_600);
    expect(await waves(api)).toEqual([]);
  });

  test('it goes with the account that told of it when links come and go', async () => {
    const api = await start();
    const here = await from(api, '9', 'Где мой перевод?');
    const told = await from(api, '1', dead);
    for (const id of ['2', '3']) await from(api, id, dead);
    const link = await api.ok<{ id: string }>('agent', 'POST', `/threads/${here.threadId}/links`, {
      otherThreadId: told.threadId,
      basis: 'agent',
      note: 'Один человек',
    });
    expect((await api.thread(here.threadId)).row.waveId).not.toBeNull();
    await api.ask('agent', 'DELETE', `/links/${link.id}`);
    expect((await api.thread(here.threadId)).row.waveId).toBeNull();
    expect((await api.thread(told.threadId)).row.waveId).not.toBeNull();
  });

  test('an imported history makes none', async () => {
    const api = await start();
    for (const id of ['1', '2', '3'])
      await from(api, id, dead, { occurredAt: '2026-11-10T08:00:00.000Z' });
    expect(await waves(api)).toEqual([]);
  });
}
