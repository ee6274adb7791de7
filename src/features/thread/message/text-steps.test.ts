import { expect, it } from 'vitest';
import type { Message } from '#contract/message.ts';
import { textSteps } from './text-steps.ts';

const occurredAt = '2026-11-18T08:00:00.000Z';

it('tells nothing of a message that was never changed', () => {
  expect(textSteps({ revisions: [], text: 'a', editedAt: null, occurredAt })).toEqual([]);
});

it('goes from each wording to the next', () => {
  const revisions = [revision('1', '08:00', 'one'), revision('2', '08:05', 'two')];
  const steps = textSteps({ revisions, text: 'three', editedAt: at('08:09'), occurredAt });
  expect(steps).toEqual([
    { at: at('08:05'), before: 'one', after: 'two' },
    { at: at('08:09'), before: 'two', after: 'three' },
  ]);
});

it('passes over a deletion and over a version with the same words', () => {
  const revisions = [
    revision('1', '08:00', 'one'),
    { ...revision('2', '08:05', ''), isDeleted: true },
    revision('3', '08:06', 'one'),
  ];
  const steps = textSteps({ revisions, text: 'two', editedAt: at('08:09'), occurredAt });
  expect(steps).toEqual([{ at: at('08:09'), before: 'one', after: 'two' }]);
});

function revision(version: string, clock: string, text: string): Message['revisions'][number] {
  return { version, at: at(clock), text, isDeleted: false };
}

function at(clock: string): string {
  return `2026-11-18T${clock}:00.000Z`;
}
