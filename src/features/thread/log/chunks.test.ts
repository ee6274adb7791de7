import { describe, expect, it } from 'vitest';
import type { Message } from '#contract/message.ts';
import { chunkTimeline, type Chunk } from './chunks.ts';
import type { TimelineItem } from './timeline.ts';

const at = '2026-11-18T08:00:00.000Z';

function messages(from: number, to: number): TimelineItem[] {
  return Array.from({ length: to - from }, (_, index) => ({
    kind: 'message',
    id: `m${from + index}`,
    at,
    message: { id: `m${from + index}` } as Message,
    promises: [],
    hasQuote: false,
    answers: [],
    courtesy: undefined,
  }));
}

const day = (id: string): TimelineItem => ({ kind: 'day', id, at });
const ids = (chunks: Chunk[]) => new Set(chunks.map(({ id }) => id));
const flat = (chunks: Chunk[]) => chunks.flatMap(({ items }) => items.map(({ id }) => id));

describe('chunks of a timeline', () => {
  it('hold every item once and in order, the newest ones full', () => {
    const items = messages(0, 50);
    const chunks = chunkTimeline(items);
    expect(flat(chunks)).toEqual(items.map(({ id }) => id));
    expect(chunks.map((chunk) => chunk.items.length)).toEqual([10, 20, 20]);
  });

  it('are one chunk where there is little', () => {
    expect(chunkTimeline(messages(0, 5))).toHaveLength(1);
  });

  it('keep their cuts when earlier messages come above and new ones below', () => {
    const before = chunkTimeline(messages(100, 150));
    const after = chunkTimeline(messages(0, 155), ids(before));
    for (const id of ids(before)) expect(ids(after)).toContain(id);
    expect(flat(after)).toEqual(messages(0, 155).map(({ id }) => id));
    expect(after.at(-1)?.items).toHaveLength(25);
  });

  it('cut the end anew once it has grown to two', () => {
    const before = chunkTimeline(messages(0, 40));
    const after = chunkTimeline(messages(0, 60), ids(before));
    expect(after.at(-1)?.items).toHaveLength(20);
  });

  it('are cut at messages, so that a day line goes with what stands above it', () => {
    const items = [...messages(0, 10), day('d1'), ...messages(10, 30), day('d2')];
    for (const { items: own } of chunkTimeline(items)) expect(own[0]?.kind).toBe('message');
  });

  it('are named even where there is no message', () => {
    expect(chunkTimeline([day('d1')])).toEqual([{ id: 'd1', items: [day('d1')] }]);
    expect(chunkTimeline([])).toEqual([{ id: '', items: [] }]);
  });
});
