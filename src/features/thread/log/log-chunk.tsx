import { memo } from 'react';
import type { Message } from '#contract/message.ts';
import type { Lesson } from '#contract/thread.ts';
import type { Chunk } from './chunks.ts';
import { TimelineEntry } from './timeline-entry.tsx';

interface LogChunkProps {
  chunk: Chunk;
  isDrawn: boolean;
  /** What it takes up while it is not drawn. */
  height: number;
  place: (element: HTMLElement | null) => (() => void) | undefined;
  messages: ReadonlyMap<string, Message>;
  lessons: readonly Lesson[];
  onJump: (messageId: string) => void;
}

/** A piece of the thread; far from the view it is empty and keeps its height. */
export const LogChunk = memo(function LogChunk(props: LogChunkProps) {
  const { chunk, isDrawn, height, place, messages, lessons, onJump } = props;
  return (
    <div
      ref={place}
      data-chunk={chunk.id}
      style={isDrawn ? undefined : { height }}
      className="flex flex-col gap-3"
    >
      {isDrawn &&
        chunk.items.map((item) => (
          <TimelineEntry
            key={item.id}
            item={item}
            parent={
              item.kind === 'message' && item.hasQuote
                ? messages.get(item.message.parentId ?? '')
                : undefined
            }
            lesson={
              item.kind === 'message'
                ? lessons.find(({ messageId }) => messageId === item.id)
                : undefined
            }
            onJump={onJump}
          />
        ))}
    </div>
  );
});
