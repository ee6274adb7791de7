import { expect, test } from 'vitest';
import { runsOf } from './worlds.ts';

test.each([
  [undefined, ['demo all', 'pglite needing-a-server']],
  ['', ['demo all', 'pglite needing-a-server']],
  ['ci', ['demo all', 'pglite core', 'postgres all']],
  ['postgres', ['postgres all']],
  ['demo,pglite', ['demo all', 'pglite all']],
])('WORLDS=%s runs %j', (asked, runs) => {
  expect(runsOf(asked, true).map(({ world, journeys }) => `${world} ${journeys}`)).toEqual(runs);
});

test('where there is no PostgreSQL, ci plays all on the embedded database', () => {
  expect(runsOf('ci', false).map(({ world, journeys }) => `${world} ${journeys}`)).toEqual([
    'demo all',
    'pglite all',
  ]);
  expect(runsOf('postgres', false).map(({ world }) => world)).toEqual(['postgres']);
});

test('a world that there is not is named', () => {
  expect(() => runsOf('demo,mysql', true)).toThrow('"mysql" is none of demo, pglite, postgres');
});
