import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReviewItem } from '#contract/thread.ts';
import { useMe } from '#data/team/queries.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { Loading } from '#ui/spinner.tsx';
import { lastMessages, newestInboundId } from './context/last-messages.ts';
import { ThreadContext } from './context/thread-context.tsx';
import { DecisionBar } from './decision/decision-bar.tsx';
import { whyNotDecide } from './decision/stance.ts';
import { DeskHeader } from './desk-header.tsx';
import { DraftEditor } from './draft/draft-editor.tsx';
import { EarlierDecisions } from './draft/earlier-decisions.tsx';

interface ReviewDeskProps {
  item: ReviewItem;
  isGone: boolean;
  onDone: () => void;
}

/** One reply with all that is needed to judge it: the talk, the words, the guidance, the reason. */
export function ReviewDesk({ item, ...rest }: ReviewDeskProps) {
  const pages = useInfiniteQuery(threadQueries.messages(item.row.id)).data?.pages;
  if (!pages) return <Loading />;
  const newestId = newestInboundId(pages);
  return <OpenDesk item={item} pages={pages} newestId={newestId} {...rest} />;
}

interface OpenDeskProps extends ReviewDeskProps {
  pages: Parameters<typeof lastMessages>[0];
  newestId: string | null;
}

function OpenDesk({ item, pages, newestId, isGone, onDone }: OpenDeskProps) {
  const { reply } = item;
  const me = useMe();
  const [text, setText] = useState(reply.text);
  // What stood there when the desk was opened was read; what comes later has to be looked at.
  const [seenId, setSeenId] = useState(newestId);
  const whyNot = whyNotDecide({ reply, me, isGone, newestId, seenId });
  const isReadOnly = whyNot === 'own' || whyNot === 'role' || whyNot === 'gone';
  return (
    <div className="@container flex h-full min-h-0 flex-col">
      <DeskHeader item={item} />
      <div className="flex min-h-0 flex-1 flex-col @xl:flex-row max-md:flex-none">
        <ThreadContext
          messages={lastMessages(pages, reply.lastSeenMessageId)}
          unseen={newestId !== seenId}
          onSeen={() => setSeenId(newestId)}
        />
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">
          <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-4">
            <DraftEditor
              item={item}
              pages={pages}
              text={text}
              isReadOnly={isReadOnly}
              onChange={setText}
            />
            <EarlierDecisions decisions={reply.decisions} />
          </div>
          <DecisionBar reply={reply} text={text} seenId={seenId} whyNot={whyNot} onDone={onDone} />
        </div>
      </div>
    </div>
  );
}
