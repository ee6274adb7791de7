import { expect, test } from 'vitest';
import { guessMapping } from './guess-mapping.ts';
import { mappingQuestions, trySample } from './mapping-questions.ts';
import type { Row } from './row.ts';

function asked(row: Row) {
  const mapping = guessMapping([row], { fileName: 'a.csv', timeZone: 'UTC' });
  return Object.entries(mappingQuestions([row], mapping))
    .filter(([, isAsked]) => isAsked)
    .map(([question]) => question);
}

test.each<[string, Row, string[]]>([
  ['nothing', { id: '1', text: 'a', date: '2026-01-01T10:00Z' }, []],
  ['the zone', { id: '1', text: 'a', date: '01.02.2026 10:00' }, ['timeZone']],
  ['the order', { id: '1', text: 'a', date: '01/02/2026' }, ['timeZone', 'dateOrder']],
  ['the best mark', { id: '1', rating: '4', date: 1386331062 }, ['ratingMax']],
  ['no mark that names it', { id: '1', rating: '4/5', date: 1386331062 }, []],
  ['who we are', { id: '1', text: 'a', inbound: 'true', date: 1386331062 }, ['outValues']],
  ['numbers for ids', { text: 'a', date: 1386331062 }, ['rowNumbers']],
])('asks for %s', (_title, row, questions) => {
  expect(asked(row)).toEqual(questions);
});

test('a sample tells what a mapping would lose, and why', () => {
  const rows = [
    { id: '1', text: 'a', date: '2026-01-01' },
    { id: '', text: 'b', date: '2026-01-01' },
    { id: '3', text: 'c', date: 'soon' },
    { id: '4', text: 'd', date: 'later' },
    { id: '5', text: 'e', date: '2026-01-01' },
  ];
  const mapping = guessMapping(rows.slice(0, 1), { fileName: 'a.csv', timeZone: 'UTC' });
  expect(trySample(rows, mapping)).toEqual({ good: 2, lost: { no_id: 1, unreadable_time: 2 } });
});
