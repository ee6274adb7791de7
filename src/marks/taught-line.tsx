import { useTranslation } from '#i18n/use-translation.ts';
import type { RuleId } from '#care/tone/rules/catalogue.ts';
import { isPrinciple } from '#care/tone/rules/principles.ts';

/** The rule or the principle that a lead's comment is about, with what it rests on. */
export function TaughtLine({ rule }: { rule: string }) {
  const { t } = useTranslation(['review', 'guidance']);
  const isWhole = isPrinciple(rule);
  return (
    <span className="flex flex-col gap-0.5">
      <span className="text-xs font-medium text-strong">
        {t('teaches', {
          rule: isWhole
            ? t(`guidance:principles.${rule}.name`)
            : t(`guidance:rules.${rule as RuleId}.name`),
        })}
      </span>
      <span className="text-xs text-muted">
        {isWhole
          ? t(`guidance:principles.${rule}.says`)
          : t(`guidance:rules.${rule as RuleId}.principle`)}
      </span>
    </span>
  );
}
