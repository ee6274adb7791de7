import { expect, test } from 'vitest';
import type { Command } from '#lib/commands/registry.ts';
import { findCommands } from './find-commands.ts';
import { keyLabel } from './key-label.ts';

const command = (label: string, more: Partial<Command> = {}): Command => ({
  id: label,
  label,
  group: 'Go to',
  run: () => undefined,
  ...more,
});
const commands = [
  command('All open'),
  command('Ещё обещания'),
  command('Open palette'),
  command('Reply', { isEnabled: false }),
];

test('finds by any part of the label, the beginning first', () => {
  expect(findCommands(commands, 'open').map(({ label }) => label)).toEqual([
    'Open palette',
    'All open',
  ]);
});

test('ё and е, upper and lower case are one', () => {
  expect(findCommands(commands, 'ЕЩЕ').map(({ label }) => label)).toEqual(['Ещё обещания']);
});

test('what cannot be done now is not offered', () => {
  expect(findCommands(commands, '').map(({ label }) => label)).not.toContain('Reply');
});

test.each([
  ['Mod+KeyK', 'mod+k'],
  ['Shift+Slash', '?'],
  ['Slash', '/'],
  ['Shift+Digit1', 'shift+1'],
  ['F8', 'f8'],
])('%s reads as %s', (keys, label) => {
  expect(keyLabel(keys)).toBe(label);
});
