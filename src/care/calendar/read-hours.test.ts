import { expect, it } from 'vitest';
import { readHours, writeHours } from './read-hours.ts';

it.each([
  ['', []],
  ['9-18', [{ from: '09:00', to: '18:00' }]],
  ['9:30 – 18.15', [{ from: '09:30', to: '18:15' }]],
  ['0930—1800', [{ from: '09:30', to: '18:00' }]],
  [
    '14-18, 9-13',
    [
      { from: '09:00', to: '13:00' },
      { from: '14:00', to: '18:00' },
    ],
  ],
  ['22-6', [{ from: '22:00', to: '06:00' }]],
  ['0-24', [{ from: '00:00', to: '24:00' }]],
  [
    '8-12; 22-6',
    [
      { from: '08:00', to: '12:00' },
      { from: '22:00', to: '06:00' },
    ],
  ],
  [
    '9-13 13-18',
    [
      { from: '09:00', to: '13:00' },
      { from: '13:00', to: '18:00' },
    ],
  ],
])('“%s” is read', (text, intervals) => {
  expect(readHours(text)).toEqual({ intervals, fault: null });
  expect(readHours(writeHours(intervals)).intervals).toEqual(intervals);
});

it.each([
  ['nine to six', 'unreadable'],
  ['9', 'unreadable'],
  ['9-25', 'unreadable'],
  ['9:70-18', 'unreadable'],
  ['24-6', 'unreadable'],
  ['9-14, 13-18', 'overlap'],
  ['22-6, 23-24', 'overlap'],
  [Array.from({ length: 11 }, (_, hour) => `${hour}:00-${hour}:30`).join(','), 'many'],
])('“%s” is not: %s', (text, fault) => {
  expect(readHours(text)).toEqual({ intervals: null, fault });
});
