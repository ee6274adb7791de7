import { expect, test } from 'vitest';
import type { ShownWave } from '#contract/wave.ts';
import { seededWorld } from './seeded-world.ts';

test('the mast that fails in Zarechye is the one wave of the morning', async () => {
  const { call } = await seededWorld();
  const { waves } = await call<{ waves: ShownWave[] }>('p-olga', 'GET', '/waves');
  expect(waves).toMatchObject([{ topic: 'connection', place: 'Zarechye', threadCount: 5 }]);
});
