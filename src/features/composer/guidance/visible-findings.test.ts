import { expect, test, vi } from 'vitest';
import type { Finding, ToneResult } from '#care/tone/types.ts';
import { visibleFindings } from './visible-findings.ts';

const finding = (key: string) => ({ key }) as Finding;
const result = (...keys: string[]) => ({ shown: keys.map(finding) }) as ToneResult;
const keysOf = (findings: Finding[]) => findings.map(({ key }) => key);

test('while typing, only what the engine shows while typing', () => {
  const settled = vi.fn(() => result('a', 'b'));
  expect(keysOf(visibleFindings(result('a'), new Set(), settled))).toEqual(['a']);
  expect(settled).not.toHaveBeenCalled();
});

test('what was shown before stays while it is true, in its place', () => {
  const visible = visibleFindings(result('b'), new Set(['a', 'b']), () => result('a', 'b', 'c'));
  expect(keysOf(visible)).toEqual(['a', 'b']);
});

test('what is no longer true goes at once', () => {
  const visible = visibleFindings(result('b'), new Set(['a', 'b']), () => result('b', 'c'));
  expect(keysOf(visible)).toEqual(['b']);
});
