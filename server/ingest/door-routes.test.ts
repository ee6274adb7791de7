import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { mention } from '#server/conformance/factories.ts';
import { keyring } from '../node/keyring.ts';
import { doors as openDoors } from './doors.ts';
import { batch, openWayIn } from './way-in.ts';

vi.setConfig({ testTimeout: 60_000 });
const way = await openWayIn();
const { ask, opened, send, signed, db, doors, health, clock } = way;
afterAll(() => way.db.destroy());
beforeEach(() => way.empty());

test.each([
  [undefined, 401],
  ['agent', 403],
  ['lead', 403],
  ['expert', 403],
])('%s may not see or change doors', async (person, status) => {
  await opened();
  way.asks(person);
  const input = { profile: 'signed', adapter: { kind: 'mention/1' } };
  const tries = [
    await ask('GET', ''),
    await ask('PUT', '/vk', input),
    await ask('POST', '/vk/rotate'),
    await ask('DELETE', '/vk'),
    await ask('GET', '/vk/deliveries'),
    await ask('POST', '/preview', { ...input, sample: '{}' }),
  ];
  expect(tries.map((one) => one.status)).toEqual(Array(6).fill(status));
});

test('beside what came in stands how the connector of the source is doing', async () => {
  const since = '2026-11-18T08:00:00.000Z';
  expect((await ask('GET', '/vk/deliveries')).body.connector).toBeNull();
  health.set('vk', { state: 'waiting', since, fault: 'ECONNREFUSED' });
  const { body } = await ask('GET', '/vk/deliveries');
  expect(body.connector).toEqual({ state: 'waiting', since, fault: 'ECONNREFUSED' });
  health.clear();
});

test('a secret is told once and lies sealed', async () => {
  const secret = await opened();
  const listed = JSON.stringify((await ask('GET', '')).body);
  expect(listed).not.toContain(secret);
  expect(JSON.stringify(await doors.all())).not.toContain(secret.slice(6, 20));
  const again = await ask('PUT', '/vk', { profile: 'signed', adapter: { kind: 'youscan' } });
  expect(again.body.secret).toBeNull();
});

test('after the secret of the server was changed, doors open and are sealed anew', async () => {
  const secret = await opened();
  const changed = ['another secret of this server, long', 'a secret for these tests, long enough'];
  const later = openDoors(db, keyring(changed));
  expect(await later.sealAnew()).toBe(1);
  const afterwards = openDoors(db, keyring(changed.slice(0, 1)));
  const door = await afterwards.get('vk');
  expect(door && afterwards.secretsOf(door, clock.now())).toEqual([secret]);
});

test('a closed door takes nothing; one that never was cannot be closed', async () => {
  const secret = await opened();
  expect((await ask('DELETE', '/vk')).status).toBe(204);
  const body = batch(mention('1'));
  expect((await send(body, signed(secret, body))).status).toBe(401);
  expect((await ask('DELETE', '/vk')).status).toBe(404);
  expect(
    (await ask('PUT', '/nobody', { profile: 'signed', adapter: { kind: 'youscan' } })).status,
  ).toBe(404);
});
