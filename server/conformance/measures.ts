import { expect, test } from 'vitest';
import type { Measure } from '#contract/measure.ts';
import type { Start } from './harness.ts';
import { expectRefused } from './wire.ts';

/** A measure that names no case yet. */
export const aMeasure = {
  title: 'Комиссия видна до оплаты',
  doneNow: 'Предупреждаем на экране перевода',
  plannedOn: '2026-12-01',
  ownerId: 'lead',
  topic: 'fees',
  caseNumbers: [],
};

/** What the company does about a root cause, as facts that agents can tell. */
export function describeMeasures(start: Start): void {
  test('a lead adds a measure that came from cases, agents read it, the log tells of it', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { number } = await api.caseOf(threadId);
    const input = { ...aMeasure, caseNumbers: [number] };
    const made = await api.ok<Measure>('lead', 'POST', '/measures', input);
    expect(made).toEqual({ ...input, id: made.id, doneAt: null, version: 1 });
    expect(await api.ok('agent', 'GET', '/measures')).toEqual({ measures: [made] });
    expect((await api.store.log.since(0, 100)).at(-1)).toMatchObject({
      type: 'measure.added',
      actorId: 'lead',
      subjectId: made.id,
    });
  });

  test('it is done once said so, not done again when that was wrong, and versions are kept', async () => {
    const api = await start();
    const { id } = await api.ok<Measure>('lead', 'POST', '/measures', aMeasure);
    const change = (seenVersion: number, isDone: boolean) =>
      api.ask<Measure>('admin', 'PUT', `/measures/${id}`, { ...aMeasure, seenVersion, isDone });
    const doneAt = api.clock.now();
    expect((await change(1, true)).body).toMatchObject({ doneAt, version: 2 });
    api.clock.advance(60);
    expect((await change(2, true)).body).toMatchObject({ doneAt, version: 3 });
    expectRefused(await change(2, false), 'version_conflict');
    expect((await change(3, false)).body).toMatchObject({ doneAt: null, version: 4 });
  });

  test.each([{ ownerId: 'nobody' }, { caseNumbers: ['C-2026-999999'] }])(
    'a measure with %j, which there is not, is refused',
    async (change) => {
      const api = await start();
      expectRefused(
        await api.ask('lead', 'POST', '/measures', { ...aMeasure, ...change }),
        'not_found',
      );
      expect(await api.ok('lead', 'GET', '/measures')).toEqual({ measures: [] });
    },
  );
}
