import { useMemo, useState } from 'react';
import { chunkTimeline, type Chunk } from './chunks.ts';
import type { TimelineItem } from './timeline.ts';

/** The timeline in chunks that stay the same ones while it grows at both ends. */
export function useChunks(items: readonly TimelineItem[]): readonly Chunk[] {
  const [known, setKnown] = useState<ReadonlySet<string>>(() => new Set());
  const chunks = useMemo(() => chunkTimeline(items, known), [items, known]);
  if (chunks.some(({ id }) => !known.has(id))) setKnown(new Set(chunks.map(({ id }) => id)));
  return chunks;
}
