import { expect, test } from 'vitest';
import { aMessage } from '../thread/samples.ts';
import { repeatContacts } from './repeats.ts';

const said = (direction: 'in' | 'out' | 'note', clock: string, sourceId = 'vk', caseId = 'a') =>
  aMessage({ direction, sourceId, caseId, occurredAt: `2026-11-18T${clock}:00.000Z` });

test.each([
  ['once', [said('in', '08:00')], 0],
  ['in one breath', [said('in', '08:00'), said('in', '08:20')], 0],
  ['again after an hour of silence', [said('in', '08:00'), said('in', '09:00')], 1],
  ['again at once in another place', [said('in', '08:00'), said('in', '08:05', 'x')], 1],
  ['after our answer', [said('in', '08:00'), said('out', '08:10'), said('in', '12:00')], 0],
  [
    'again in spite of a note',
    [said('in', '08:00'), said('note', '08:10'), said('in', '12:00')],
    1,
  ],
  ['about something else', [said('in', '08:00'), said('in', '12:00', 'vk', 'b')], 0],
  ['three times', [said('in', '08:00'), said('in', '10:00'), said('in', '10:10', 'x')], 2],
])('who writes %s', (_how, messages, repeats) => {
  expect(repeatContacts(messages, 'a')).toBe(repeats);
});
