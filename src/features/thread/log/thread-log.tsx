import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ArrowDown } from 'lucide-react';
import { Suspense, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { useAway } from '#data/threads/visits.ts';
import { useMe } from '#data/team/queries.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { useWantedMessage } from '#data/threads/wanted-message.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { useFormat } from '#i18n/use-format.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { cx } from '#ui/cx.ts';
import { Loading } from '#ui/spinner.tsx';
import { lazy } from '#lib/lazy.ts';
import { firstNewMessage } from '../away/away-summary.ts';
import { useGoTo } from '../go-to/use-go-to.ts';
import { messageElementId } from '../message/message-id.ts';
import { LoadEarlier } from './load-earlier.tsx';
import { LogChunk } from './log-chunk.tsx';
import { buildTimeline } from './timeline.ts';
import { useChunks } from './use-chunks.ts';
import { useJump } from './use-jump.ts';
import { useLogScroll } from './use-log-scroll.ts';
import { useShortAgain } from './use-short-again.ts';
import { useNearChunks } from './use-near-chunks.ts';

const AwayBar = lazy(async () => ({ default: (await import('../away/away-bar.tsx')).AwayBar }));
const GoToDialog = lazy(async () => ({
  default: (await import('../go-to/go-to-dialog.tsx')).GoToDialog,
}));

interface ThreadLogProps {
  detail: ThreadDetail;
  pendingReplies: ReactNode;
}

/** What was said, over all channels, oldest first; opens at the newest. */
export function ThreadLog({ detail, pendingReplies }: ThreadLogProps) {
  const { t } = useTranslation('thread');
  const me = useMe();
  const { timeZone } = useFormat();
  const failureText = useFailureText();
  const query = useInfiniteQuery(threadQueries.messages(detail.row.id));
  const entries = useQuery(threadQueries.log(detail.row.id)).data;
  const { hasNextPage: hasOlder, isFetchingNextPage: isLoading, fetchNextPage } = query;
  const messages = useMemo(
    () => query.data?.pages.toReversed().flatMap((page) => page.messages) ?? [],
    [query.data],
  );
  const away = useAway(detail.row.id, entries?.at(-1)?.seq);
  const items = useMemo(
    () =>
      buildTimeline({
        messages,
        entries: entries ?? [],
        promises: detail.promises,
        hasOlder,
        timeZone,
        newFrom: firstNewMessage(messages, away?.since ?? null, me.id),
      }),
    [messages, entries, detail.promises, hasOlder, timeZone, away?.since, me.id],
  );
  const byId = useMemo(() => new Map(messages.map((message) => [message.id, message])), [messages]);
  const load = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const { scrollerRef, contentRef, isAtEnd, toEnd, onScroll, onKeyDown } = useLogScroll();
  const chunks = useChunks(items);
  const { near, draw, place, heightOf } = useNearChunks(scrollerRef);
  const jump = useJump({ chunks, draw, hasOlder, loadOlder: load });
  const goTo = useGoTo(detail, jump);
  useWantedMessage(jump);
  useShortAgain(detail.row.id, isAtEnd);
  const [covered, setCovered] = useState(0);
  const newestId = messages.at(-1)?.id;
  const [seenId, setSeenId] = useState(newestId);
  if (isAtEnd && seenId !== newestId) setSeenId(newestId);
  const unseen = messages.length - 1 - messages.findIndex((message) => message.id === seenId);

  function showNewest() {
    toEnd();
    const newest = newestId && document.getElementById(messageElementId(newestId));
    if (newest) newest.focus({ preventScroll: true });
  }

  return (
    <div className="relative flex min-h-12 flex-1 flex-col">
      {away && away.steps.length > 0 && (
        <Suspense>
          <AwayBar key={away.since} away={away} onJump={jump} onCover={setCovered} />
        </Suspense>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- End scrolls, as it does by itself */}
      <div
        ref={scrollerRef}
        role="log"
        aria-label={t('title')}
        // Earlier messages that are loaded while somebody reads back are no news.
        aria-live={isAtEnd ? 'polite' : 'off'}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
        // What the focus leads to is not to lie under the bar.
        style={{ scrollPaddingTop: covered }}
        className="focus-inset min-h-0 flex-1 overflow-y-auto overscroll-contain"
      >
        <div
          ref={contentRef}
          className={cx(
            'flex min-h-full flex-col gap-3 px-4 pb-3',
            // Room to read what lies below the bar; the end of the log stays where it is.
            away && away.steps.length > 0 ? 'pt-20' : 'pt-3',
          )}
        >
          {hasOlder && <LoadEarlier isLoading={isLoading} onLoad={load} />}
          <div className="mt-auto" />
          {query.isPending && <Loading />}
          {query.isError && messages.length === 0 && (
            <Banner
              tone="danger"
              role="alert"
              title={t('unread')}
              action={
                <Button size="sm" onClick={() => void query.refetch()}>
                  {t('again')}
                </Button>
              }
            >
              {failureText(query.error)}
            </Banner>
          )}
          {chunks.map((chunk, index) => (
            <LogChunk
              key={chunk.id}
              chunk={chunk}
              // A thread opens at its end, and news is read out there.
              isDrawn={near.has(chunk.id) || index >= chunks.length - 2}
              height={heightOf(chunk)}
              place={place}
              messages={byId}
              lessons={detail.lessons}
              onJump={jump}
            />
          ))}
          {pendingReplies}
        </div>
      </div>
      {!isAtEnd && unseen > 0 && (
        <Button
          variant="primary"
          size="sm"
          icon={ArrowDown}
          onClick={showNewest}
          className="absolute inset-x-0 bottom-3 mx-auto w-fit"
        >
          {t('newMessages', { count: unseen })}
        </Button>
      )}
      {goTo.isOpen && (
        <Suspense>
          <GoToDialog detail={detail} onGo={goTo.go} onClose={goTo.close} />
        </Suspense>
      )}
    </div>
  );
}
