import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('nothing has to be set', () => {
  expect(readSettings({ PATH: '/bin', DATABASE_URL: '' })).toEqual({
    PORT: 8787,
    HOST: '127.0.0.1',
    DATA_DIR: 'data',
    PROXY_HOPS: 0,
    UNDO_SECONDS: 10,
    PREVIOUS_SECRETS: [],
  });
});

test('every wrong setting is named at once', () => {
  expect(() => readSettings({ PORT: '80x', DATABASE_URL: 'mysql://db', SECRET: 'short' })).toThrow(
    /PORT: .*\n\s+DATABASE_URL: must begin with postgresql:\/\/\n\s+SECRET: must have 32/,
  );
});

test('processes that share a database need one secret', () => {
  expect(() => readSettings({ DATABASE_URL: 'postgresql://db/otklik' })).toThrow(
    'SECRET: must be given with DATABASE_URL',
  );
});
