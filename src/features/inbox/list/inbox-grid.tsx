import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowUp } from 'lucide-react';
import {
  startTransition,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { SearchHit, ThreadRow } from '#contract/thread.ts';
import { useNow } from '#data/clock.ts';
import { usePeople } from '#data/team/queries.ts';
import { afterPaint } from '#lib/after-paint.ts';
import { isTyping } from '#lib/commands/keys.ts';
import { Button } from '#ui/button.tsx';
import { cx } from '#ui/cx.ts';
import { InboxRow, ROW_HEIGHT } from './inbox-row.tsx';
import { initialRect, observeHeight } from './observe-height.ts';
import { indexOfRow, rowAt, type RowsWindow } from './rows-window.ts';
import { useRowIntent } from './use-row-intent.ts';
import { useStillRows } from './use-still-rows.ts';

export interface InboxGridHandle {
  /** Moves the cursor by rows and takes the focus there. */
  move: (by: number) => void;
  focus: () => void;
  /** Picks the row under the cursor for a bulk action, or lets it go. */
  pick: () => void;
}

export interface InboxGridProps {
  window: RowsWindow;
  hits: readonly SearchHit[];
  /** Ids of threads in which the customer wrote since I read them. */
  unread: readonly string[];
  selectedId: string | null;
  picked: ReadonlySet<string>;
  onOpen: (threadId: string) => void;
  /** Which rows are on screen. */
  onShow: (first: number, last: number) => void;
  onPick: (row: ThreadRow, index: number) => void;
  /** Up to this row from the one picked before it, else from the other one. */
  onPickTo: (index: number, from: number) => void;
  ref?: Ref<InboxGridHandle>;
}

/** The rows on screen and a few around them. One row can be tabbed to; arrows, j and k move it. */
export function InboxGrid(props: InboxGridProps) {
  const {
    window: shown,
    hits,
    unread,
    selectedId,
    picked,
    onOpen,
    onShow,
    onPick,
    onPickTo,
    ref,
  } = props;
  const { total } = shown;
  const { t } = useTranslation('inbox');
  const now = useNow();
  const people = usePeople();
  const scroller = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState({ id: selectedId, index: 0 });
  const [openedId, setOpenedId] = useState(selectedId);
  if (openedId !== selectedId) {
    setOpenedId(selectedId);
    if (selectedId) setCursor((before) => ({ ...before, id: selectedId }));
  }
  // A row that has left keeps its place for the next one: after an action one goes on from there.
  const found = indexOfRow(shown, cursor.id);
  const at = Math.max(0, found === -1 ? Math.min(cursor.index, total - 1) : found);
  if (found !== -1 && found !== cursor.index) setCursor({ id: cursor.id, index: found });
  // Those outside the view come after the paint of those in it.
  const [overscan, setOverscan] = useState(0);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize,
    overscan,
    initialRect: initialRect(),
    observeElementRect: observeHeight,
    // A list begins at its top and is scrolled by `scrollTo` below: to tell the browser so would lay out the page.
    scrollToFn: stay,
  });
  const items = virtual.getVirtualItems();
  const first = virtual.range?.startIndex ?? 0;
  const last = virtual.range?.endIndex ?? 0;
  const still = useStillRows(scroller, shown, ROW_HEIGHT, at);
  const wanted = useRef<{ index: number; from: Element | null } | null>(null);
  const intent = useRowIntent();

  useEffect(() => afterPaint(() => startTransition(() => setOverscan(OVERSCAN))), []);

  useEffect(() => {
    if (overscan > 0) onShow(first, last);
  }, [overscan, first, last, onShow]);

  useEffect(() => {
    if (wanted.current === null) return;
    const { index, from } = wanted.current;
    const focused = document.activeElement;
    // Somebody types elsewhere by now: the row comes too late for the focus.
    if (focused !== from && isTyping(focused)) wanted.current = null;
    const row = wanted.current && rowElement(index);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  function goTo(target: number) {
    const index = Math.min(total - 1, Math.max(0, target));
    setCursor({ id: rowAt(shown, index)?.id ?? null, index });
    // The row may only come to exist by the scroll, or by a request after it.
    wanted.current = { index, from: document.activeElement };
    scrollTo(index);
    rowElement(index)?.focus({ preventScroll: true });
  }

  function scrollTo(index: number) {
    const element = scroller.current;
    if (!element) return;
    const top = index * ROW_HEIGHT;
    const below = top + ROW_HEIGHT - element.clientHeight;
    if (element.scrollTop > top) element.scrollTop = top;
    else if (element.scrollTop < below) element.scrollTop = below;
  }

  function rowElement(index: number): HTMLElement | null {
    return scroller.current?.querySelector(`[aria-rowindex="${index + 1}"]`) ?? null;
  }

  const isInside = () => scroller.current?.contains(document.activeElement) ?? false;

  useImperativeHandle(ref, () => ({
    move: (by) =>
      goTo(isInside() || cursor.id === selectedId ? at + (cursor.id === null ? 0 : by) : at),
    focus: () => goTo(at),
    pick() {
      const row = rowAt(shown, at);
      if (row) onPick(row, at);
    },
  }));

  // Results of the last letters replace the list under somebody who has gone on into it already.
  useLayoutEffect(() => {
    if (hadFocus && document.activeElement === document.body) goTo(at);
    hadFocus = false;
    return () => void (hadFocus = isInside());
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- asked when a list comes and when it goes
  }, []);

  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = moves[event.key]?.(at, total);
    if (target !== undefined) {
      event.preventDefault();
      goTo(target);
      if (event.shiftKey) onPickTo(Math.min(total - 1, Math.max(0, target)), at);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      const row = rowAt(shown, at);
      if (row) onOpen(row.id);
    }
  }

  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        role="grid"
        aria-label={t('inbox')}
        aria-rowcount={shown.hasMore ? -1 : total}
        aria-multiselectable
        tabIndex={-1}
        {...intent}
        onKeyDown={press}
        onScroll={still.onScroll}
        onPointerMove={still.onPointer}
        onPointerLeave={() => {
          intent.onPointerLeave();
          still.onPointerLeft();
        }}
        // The browser's own anchoring would answer each change of ours with one of its own.
        className="h-full overflow-y-auto overscroll-contain [overflow-anchor:none]"
      >
        <div role="presentation" className="relative" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index }) => {
            const row = rowAt(shown, index);
            if (!row) return <Blank key={index} top={index * ROW_HEIGHT} />;
            return (
              <InboxRow
                key={row.id}
                row={row}
                hit={hits.find((hit) => hit.threadId === row.id)}
                index={index}
                top={index * ROW_HEIGHT}
                now={now}
                assignee={people.find(({ id }) => id === row.assigneeId)}
                isSelected={row.id === selectedId}
                isUnread={unread.includes(row.id)}
                isPicked={picked.has(row.id)}
                isCursor={index === at}
                onOpen={onOpen}
                onPick={onPick}
                onPickTo={onPickTo}
              />
            );
          })}
        </div>
      </div>
      {still.newAbove > 0 && (
        <Button
          variant="primary"
          size="sm"
          icon={ArrowUp}
          onClick={() => goTo(0)}
          className="absolute inset-x-0 top-2 mx-auto w-fit"
        >
          {t('newAbove', { count: still.newAbove })}
        </Button>
      )}
    </div>
  );
}

/** Holds the place of a row that is on its way. */
function Blank({ top }: { top: number }) {
  return (
    <div
      aria-hidden
      style={{ height: ROW_HEIGHT, transform: `translateY(${top}px)` }}
      className={cx('absolute inset-x-0 top-0 border-b border-line px-3 py-2')}
    >
      <div className="h-full rounded-md bg-sunken opacity-60" />
    </div>
  );
}

const estimateSize = () => ROW_HEIGHT;
const stay = () => undefined;
const OVERSCAN = 4;
/** Whether the list that has just gone had the focus. */
let hadFocus = false;
const PAGE = 8;

const moves: Record<string, (cursor: number, count: number) => number> = {
  ArrowDown: (cursor) => cursor + 1,
  ArrowUp: (cursor) => cursor - 1,
  PageDown: (cursor) => cursor + PAGE,
  PageUp: (cursor) => cursor - PAGE,
  Home: () => 0,
  End: (_cursor, count) => count - 1,
};
