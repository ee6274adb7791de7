import { useTranslation } from '#i18n/use-translation.ts';
import type { ReviewDecision } from '#contract/reply.ts';
import { useNow } from '#data/clock.ts';
import { usePerson } from '#data/team/queries.ts';
import { DecisionLine } from '#marks/decision-line.tsx';

/** What was decided on this reply before, newest first. */
export function EarlierDecisions({ decisions }: { decisions: readonly ReviewDecision[] }) {
  const { t } = useTranslation('review');
  if (decisions.length === 0) return null;
  return (
    <section aria-label={t('earlier')} className="flex flex-col gap-2">
      <h4 className="text-xs font-medium text-strong">{t('earlier')}</h4>
      <ol className="flex flex-col gap-2">
        {decisions.toReversed().map((decision) => (
          <Decided key={`${decision.at} ${decision.action}`} decision={decision} />
        ))}
      </ol>
    </section>
  );
}

function Decided({ decision }: { decision: ReviewDecision }) {
  const who = usePerson(decision.byId)?.name ?? '';
  return <DecisionLine decision={decision} who={who} now={useNow()} />;
}
