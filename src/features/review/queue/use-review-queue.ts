import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { ReviewItem } from '#contract/thread.ts';
import { replyQueries } from '#data/replies/queries.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { afterDecision, neighbour } from './neighbour.ts';
import { rowElementId } from './row-id.ts';

/** How many of the longest waiting are read before they are opened. */
const AHEAD = 3;

/** What waits, which reply the address names, and the ways from one to the next. */
export function useReviewQueue() {
  const { replyId } = useParams({ strict: false });
  const navigate = useNavigate();
  const client = useQueryClient();
  const query = useQuery(replyQueries.review());
  const items = query.data ?? noItems;
  const found = items.find(({ reply }) => reply.id === replyId);
  // Somebody else may decide while a lead is at it: what they look at must not change under their hands.
  const [kept, setKept] = useState(found);
  if (found && found !== kept) setKept(found);
  const current = found ?? (kept?.reply.id === replyId ? kept : undefined);
  const toFocus = useRef<string | null>(null);
  const emptyRef = useRef<HTMLDivElement>(null);

  function open(id: string | undefined) {
    toFocus.current = id ?? '';
    // The address does not change: a step that is still on its way is given up for this one.
    if (toFocus.current === (replyId ?? '')) takeFocus();
    if (id === undefined) void navigate({ to: '/review', replace: true });
    else void navigate({ to: '/review/$replyId', params: { replyId: id }, replace: true });
  }

  // An address without a reply opens the one that waits longest, and stays with it.
  const firstId = items[0]?.reply.id;
  useEffect(() => {
    if (replyId !== undefined || firstId === undefined) return;
    void navigate({ to: '/review/$replyId', params: { replyId: firstId }, replace: true });
  }, [navigate, replyId, firstId]);

  // A key pressed at once after a decision must find the next reply there, not a spinner.
  const next = items
    .slice(0, AHEAD)
    .map(({ row }) => row.id)
    .join(' ');
  useEffect(() => {
    for (const id of next.split(' ').filter(Boolean))
      void client.prefetchInfiniteQuery(threadQueries.messages(id));
  }, [client, next]);

  function takeFocus() {
    (document.getElementById(rowElementId(toFocus.current ?? '')) ?? emptyRef.current)?.focus();
    toFocus.current = null;
  }

  useEffect(() => {
    if (toFocus.current !== null && toFocus.current === (replyId ?? '')) takeFocus();
  }, [replyId]);

  /** From where the last key led, whether or not the address is there yet: two keys are two steps. */
  function step(by: number) {
    const from = toFocus.current || replyId;
    open(neighbour(items, from, by) ?? from);
  }

  return {
    query,
    items,
    current,
    /** Decided by somebody else or taken back while it was open. */
    isGone: current !== undefined && !found,
    emptyRef,
    open,
    step,
    openNext: (decidedId: string) => open(afterDecision(items, decidedId)),
  };
}

const noItems: readonly ReviewItem[] = [];
