import { useTranslation } from '#i18n/use-translation.ts';
import type { ReviewDecision } from '#contract/reply.ts';
import { useFormat } from '#i18n/use-format.ts';
import { Difference } from '#ui/difference.tsx';
import { TaughtLine } from './taught-line.tsx';

interface DecisionLineProps {
  decision: ReviewDecision;
  /** Who decided. */
  who: string;
  now: string;
}

/** What a lead decided about a reply: the words changed one by one, the comment, the rule it teaches. */
export function DecisionLine({ decision, who, now }: DecisionLineProps) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const { action, at, comment, rule, textBefore, textAfter } = decision;
  return (
    <li className="flex flex-col gap-1 border-l-2 border-line-strong pl-2 text-sm">
      <span>
        {t(`decision.${action}`, { who })}{' '}
        <time dateTime={at} title={format.full(at)} className="text-xs text-muted">
          {format.moment(at, now)}
        </time>
      </span>
      {comment && (
        <q dir="auto" className="text-strong">
          {comment}
        </q>
      )}
      {rule && <TaughtLine rule={rule} />}
      {textBefore !== null && textAfter !== null && (
        <Difference before={textBefore} after={textAfter} />
      )}
    </li>
  );
}
