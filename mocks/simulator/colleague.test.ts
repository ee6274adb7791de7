import { beforeAll, describe, expect, test } from 'vitest';
import type { ThreadDetail, ThreadPage } from '#contract/thread.ts';
import { seededWorld } from '../world/seeded-world.ts';
import { letColleagueTake } from './colleague.ts';

beforeAll(seededWorld, 60_000);

describe('a colleague takes the case', () => {
  test.each([
    ['that nobody had', 'Kieran Moss', 'Timur Safin', 'p-timur'],
    ['that somebody had', 'Ирина Лапшина', 'Timur Safin', 'p-timur'],
    ['that Timur had', 'Костя Жилин', 'Dina Volkova', 'p-dina'],
  ])('%s', async (_what, customer, name, id) => {
    const { api, call } = await seededWorld();
    const q = encodeURIComponent(customer);
    const { rows } = await call<ThreadPage>('p-anna', 'GET', `/threads?q=${q}`);
    const threadId = rows[0]?.id ?? '';
    expect((await letColleagueTake(api, threadId))?.name).toBe(name);
    const { row } = await call<ThreadDetail>('p-anna', 'GET', `/threads/${threadId}`);
    expect(row.assigneeId).toBe(id);
  });

  test('is not possible where the case is closed', async () => {
    const { api, call } = await seededWorld();
    const { rows } = await call<ThreadPage>('p-anna', 'GET', '/threads?view=closed&limit=1');
    expect(await letColleagueTake(api, rows[0]?.id ?? '')).toBeNull();
  });
});
