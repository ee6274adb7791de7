import { useTranslation } from '#i18n/use-translation.ts';
import type { RuleId } from '#care/tone/rules/catalogue.ts';
import type { ReviewDecision } from '#contract/reply.ts';
import { useFormat } from '#i18n/use-format.ts';
import { Difference } from '#ui/difference.tsx';

interface DecisionLineProps {
  decision: ReviewDecision;
  /** Who decided. */
  who: string;
  now: string;
}

/** What a lead decided about a reply: the words changed one by one, the comment, the rule it teaches. */
export function DecisionLine({ decision, who, now }: DecisionLineProps) {
  const { t } = useTranslation(['review', 'guidance']);
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
      {rule && (
        <span className="flex flex-col gap-0.5">
          <span className="text-xs font-medium text-strong">
            {t('teaches', { rule: t(`guidance:rules.${rule as RuleId}.name`) })}
          </span>
          <span className="text-xs text-muted">
            {t(`guidance:rules.${rule as RuleId}.principle`)}
          </span>
        </span>
      )}
      {textBefore !== null && textAfter !== null && (
        <Difference before={textBefore} after={textAfter} />
      )}
    </li>
  );
}
