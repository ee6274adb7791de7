import { expect, test } from 'vitest';
import type { Me } from '#contract/person.ts';
import { people } from './factories.ts';
import { UNDO_SECONDS, type Start } from './harness.ts';
import { expectRefused } from './wire.ts';

export function describeTeam(start: Start): void {
  test('who asks is told who they are, what time it is here, how long a reply is held and where the log stands', async () => {
    const api = await start();
    expect(await api.ok<Me>('expert', 'GET', '/me')).toEqual({
      person: people.find(({ id }) => id === 'expert'),
      now: api.clock.now(),
      undoSeconds: UNDO_SECONDS,
      seq: 0,
    });
    expect(await api.ok('expert', 'GET', '/people')).toEqual({ people });
    const heads = async () => (await api.ok<Me>('agent', 'GET', '/me')).seq;
    await api.arrives({ text: 'Where is my refund?' });
    const before = await heads();
    await api.arrives({ id: 'vk.later', text: 'And my card?' });
    expect(before).toBeGreaterThan(0);
    expect(await heads()).toBeGreaterThan(before);
  });

  test('every answer tells the time of the API’s clock, refusals too', async () => {
    const api = await start();
    api.clock.advance(1);
    const answers = [
      await api.ask('agent', 'GET', '/me'),
      await api.ask(null, 'GET', '/me'),
      await api.ask('agent', 'GET', '/nowhere'),
      await api.ask('agent', 'POST', '/mentions', {}),
      await api.ask(null, 'GET', '/health'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 401, 404, 400, 200]);
    for (const { headers } of answers) expect(headers.get('otklik-now')).toBe(api.clock.now());
  });

  test('health and the document of the API are open to everybody', async () => {
    const api = await start();
    expect((await api.ask(null, 'GET', '/health')).body).toEqual({ ok: true });
    const { body } = await api.ask<{ openapi: string; paths: object }>(
      null,
      'GET',
      '/openapi.json',
    );
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toContain('/api/threads/{id}/replies');
  });

  test('somebody unknown is nobody', async () => {
    const api = await start();
    expectRefused(await api.ask('stranger', 'GET', '/me'), 'unauthenticated');
  });

  test('an unknown address is not found, by any method', async () => {
    const api = await start();
    for (const [method, path] of [
      ['GET', '/nowhere'],
      ['DELETE', '/me'],
      ['GET', '/cases/case_1/assign'],
    ] as const)
      expectRefused(await api.ask('agent', method, path), 'not_found');
  });
}
