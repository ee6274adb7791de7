import { Coffee, MailCheck } from 'lucide-react';
import type { Ref } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useMe } from '#data/team/queries.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { TrustLink } from './trust/trust-link.tsx';

interface NothingToReviewProps {
  ref: Ref<HTMLDivElement>;
  /** False: others wait, but the reply of this address does not. */
  isQueueEmpty: boolean;
}

export function NothingToReview({ ref, isQueueEmpty }: NothingToReviewProps) {
  const { t } = useTranslation('review');
  const isAgent = useMe().role === 'agent';
  const why = !isQueueEmpty ? 'gone' : isAgent ? 'own' : 'all';
  return (
    <div ref={ref} tabIndex={-1} className="h-full focus:outline-none">
      <EmptyState icon={isQueueEmpty ? Coffee : MailCheck} title={t(`nothing.${why}`)}>
        {t(`nothing.${why}Hint`)} <TrustLink />
      </EmptyState>
    </div>
  );
}
