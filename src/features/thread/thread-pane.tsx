import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { threadQueries } from '#data/threads/queries.ts';
import { Loading } from '#ui/spinner.tsx';
import { CaseSorting } from './cases/case-sorting.tsx';
import { composerShape } from './composer-shape.ts';
import { ComposerPlace } from './composer-place.tsx';
import { ThreadHeader } from './header/thread-header.tsx';
import { PostChanging } from './post/post-changing.tsx';
import { ThreadLog } from './log/thread-log.tsx';

export interface ThreadPaneProps {
  threadId: string;
  composer: ReactNode;
  /** Replies that have not gone out, as they stand under the newest message. */
  pendingReplies: ReactNode;
  /** Says that a case is being checked, or how it was closed. */
  checking: ReactNode;
  onResolve: () => void;
  onAsk: () => void;
  onOpenCustomer?: () => void;
}

/** Everything between us and one customer: who, what was said, and where to answer. */
export function ThreadPane({
  threadId,
  composer,
  pendingReplies,
  checking,
  onResolve,
  onAsk,
  onOpenCustomer,
}: ThreadPaneProps) {
  const detail = useQuery(threadQueries.detail(threadId)).data;
  if (!detail) return <Loading />;
  return (
    <section className="flex h-full min-h-0 flex-col bg-raised">
      <ThreadHeader {...{ detail, onResolve, onAsk, onOpenCustomer }} />
      {checking}
      <ThreadLog key={detail.row.id} detail={detail} pendingReplies={pendingReplies} />
      <ComposerPlace shape={composerShape(detail)}>{composer}</ComposerPlace>
      <CaseSorting key={`sort-${detail.row.id}`} detail={detail} />
      <PostChanging key={`post-${detail.row.id}`} detail={detail} />
    </section>
  );
}
