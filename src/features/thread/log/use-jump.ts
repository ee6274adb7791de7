import { useCallback, useEffect, useRef } from 'react';
import { messageElementId } from '../message/message-id.ts';
import type { Chunk } from './chunks.ts';

export interface JumpPlaces {
  chunks: readonly Chunk[];
  /** Draws a chunk, which may be far from the view. */
  draw: (chunkId: string) => void;
  hasOlder: boolean;
  loadOlder: () => void;
}

/** Leads to a message and puts the focus on it; loads earlier ones until it is there. */
export function useJump({ chunks, draw, hasOlder, loadOlder }: JumpPlaces) {
  const wanted = useRef<string | null>(null);
  const latest = useRef({ chunks, hasOlder });

  const go = useCallback(() => {
    const messageId = wanted.current;
    if (messageId === null || focusMessage(messageId)) {
      wanted.current = null;
      return;
    }
    const chunk = latest.current.chunks.find(({ items }) =>
      items.some(({ kind, id }) => kind === 'message' && id === messageId),
    );
    if (chunk) draw(chunk.id);
    else if (latest.current.hasOlder) loadOlder();
    else wanted.current = null;
  }, [draw, loadOlder]);

  // After each drawing: the message may be there now.
  useEffect(() => {
    latest.current = { chunks, hasOlder };
    if (wanted.current !== null) go();
  });

  return useCallback(
    (messageId: string) => {
      wanted.current = messageId;
      go();
    },
    [go],
  );
}

function focusMessage(messageId: string): boolean {
  const element = document.getElementById(messageElementId(messageId));
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
  return element !== null;
}
