import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { mention } from '#server/conformance/factories.ts';
import type { Connectors } from '../connect/run-connectors.ts';
import { keepRaw } from './raw-events.ts';
import { sweepDeliveries } from './sweep.ts';
import { batch, openWayIn } from './way-in.ts';

vi.setConfig({ testTimeout: 60_000 });
const way = await openWayIn();
const { ask, opened, texts, db, deps, doors, wallClock } = way;
afterAll(() => way.db.destroy());
beforeEach(() => way.empty());

describe('a delivery that a process left unread', () => {
  const logged: unknown[] = [];
  const sweep = (takeLeft: Connectors['takeLeft'] = async () => false) =>
    sweepDeliveries(
      { db, deps, doors, connectors: { takeLeft }, log: (line) => void logged.push(line) },
      wallClock() + 61_000,
    );
  const left = async (key: string, sourceId = 'vk') => {
    const body = new TextEncoder().encode(batch(mention(key)));
    const receivedAt = new Date(wallClock()).toISOString();
    await keepRaw(db, { sourceId, key, digest: 'any', receivedAt, body });
  };
  beforeEach(() => void logged.splice(0));

  test('is read later', async () => {
    await opened();
    await left('1');
    expect(await sweep()).toBe(1);
    expect(await texts()).toHaveLength(1);
    expect(await sweep()).toBe(0);
  });

  test('is ended without its body where its way in is closed', async () => {
    await opened();
    await ask('DELETE', '/vk');
    await left('1');
    expect(await sweep()).toBe(1);
    expect(await sweep()).toBe(0);
    expect((await ask('GET', '/vk/deliveries')).body.deliveries).toMatchObject([
      { bytes: 0, outcome: { status: 400, body: { error: { code: 'not_found' } } } },
    ]);
  });

  test('waits for the next time where it fails, and keeps nobody else waiting', async () => {
    await opened();
    for (let nth = 10; nth < 35; nth += 1) await left(`a${nth}`, 'review');
    await left('z', 'vk');
    const takeLeft = async (sourceId: string) => {
      if (sourceId === 'review') throw Object.assign(new Error('secret'), { code: 'EAWAY' });
      return false;
    };
    expect(await sweep(takeLeft)).toBe(26);
    expect(await texts()).toHaveLength(1);
    expect(logged).toHaveLength(25);
    expect(logged[0]).toEqual({ what: 'delivery not taken', source: 'review', error: 'EAWAY' });
    expect(await sweep()).toBe(25);
  });
});
