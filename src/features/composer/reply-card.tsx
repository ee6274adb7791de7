import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Reply } from '#contract/reply.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { AssistedCard } from './replies/assisted-card.tsx';
import { FailedCard } from './replies/failed-card.tsx';
import { InReviewCard } from './replies/in-review-card.tsx';
import { OnItsWayCard } from './replies/on-its-way-card.tsx';
import { ReturnedCard } from './replies/returned-card.tsx';
import { UnknownCard } from './replies/unknown-card.tsx';
import { useActsFor } from './replies/use-acts-for.ts';

/** What stands between our words and the customer: the replies of a thread that have not arrived. */
export function PendingReplies({ threadId }: { threadId: string }) {
  const { t } = useTranslation('composer');
  const { data: detail } = useQuery(threadQueries.detail(threadId));
  if (!detail || detail.replies.length === 0) return null;
  const replies = detail.replies.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  return (
    <ul aria-label={t('pending.label')} className="flex flex-col gap-2 py-2">
      {replies.map((reply) => (
        <li key={reply.id}>
          <ReplyCard reply={reply} />
        </li>
      ))}
    </ul>
  );
}

function ReplyCard({ reply }: { reply: Reply }) {
  const { mayAct } = useActsFor(reply);
  switch (reply.state) {
    case 'in-review':
      return <InReviewCard {...{ reply, mayAct }} />;
    case 'returned':
      return <ReturnedCard {...{ reply, mayAct }} />;
    case 'failed':
      return <FailedCard {...{ reply, mayAct }} />;
    case 'unknown':
      return <UnknownCard {...{ reply, mayAct }} />;
    case 'assisted':
      return <AssistedCard {...{ reply, mayAct }} />;
    case 'held':
    case 'sending':
      return <OnItsWayCard {...{ reply, mayAct }} />;
    case 'sent':
    case 'withdrawn':
      return null;
  }
}
