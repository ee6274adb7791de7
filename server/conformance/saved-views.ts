import { expect, test } from 'vitest';
import type { SavedView } from '#contract/saved-view.ts';
import type { Start } from './harness.ts';
import { expectRefused } from './wire.ts';

/** Views that people save for themselves and for the team. */
export function describeSavedViews(start: Start): void {
  const filter = { view: 'all', channel: 'vk', waiting: 'yes', sort: 'waiting' };
  const view = (name: string, isShared: boolean) => ({ name, isShared, filter });

  test('my own are mine alone, shared ones are everybody’s, all by name', async () => {
    const api = await start();
    const saved = await api.ok<SavedView>('agent', 'POST', '/saved-views', view(' ВК ', false));
    expect(saved).toMatchObject({ name: 'ВК', ownerId: 'agent', isShared: false });
    expect(saved.filter).toEqual({ ...filter, q: '' });
    await api.ok('agent', 'POST', '/saved-views', view('Анкета', true));
    const names = async (person: string) =>
      (await api.ok<{ views: SavedView[] }>(person, 'GET', '/saved-views')).views.map(
        ({ name }) => name,
      );
    expect(await names('agent')).toEqual(['Анкета', 'ВК']);
    expect(await names('colleague')).toEqual(['Анкета']);
  });

  test('the owner removes a view, a lead a shared one, nobody else', async () => {
    const api = await start();
    const own = await api.ok<SavedView>('agent', 'POST', '/saved-views', view('Моё', false));
    const shared = await api.ok<SavedView>('agent', 'POST', '/saved-views', view('Наше', true));
    const remove = (person: string, id: string) => api.ask(person, 'DELETE', `/saved-views/${id}`);
    expectRefused(await remove('colleague', shared.id), 'forbidden');
    expectRefused(await remove('lead', own.id), 'not_found');
    expect((await remove('lead', shared.id)).status).toBe(204);
    expect((await remove('agent', own.id)).status).toBe(204);
    expectRefused(await remove('agent', own.id), 'not_found');
  });

  test.each([
    { ...view('', false) },
    { ...view('Имя', false), filter: { view: 'some' } },
    { ...view('Имя', false), filter: { ...filter, cursor: 'x' } },
  ])('a view without sense is refused', async (body) => {
    const api = await start();
    expectRefused(await api.ask('agent', 'POST', '/saved-views', body), 'validation_failed');
  });
}
