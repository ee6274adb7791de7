import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { ruleMeta, type Family, type RuleId } from '#care/tone/rules/catalogue.ts';
import type { RuleReport, RuleSetting } from '#contract/guidance.ts';
import { RuleRow } from './rule-row.tsx';

const families: readonly Family[] = ['safety', 'ownership', 'commitment', 'register', 'voice'];

interface RuleTableProps {
  reports: readonly RuleReport[];
  settings: readonly RuleSetting[];
}

/** Every rule under the family it belongs to; one at a time is open to be set. */
export function RuleTable({ reports, settings }: RuleTableProps) {
  const { t } = useTranslation('rules');
  const [openRule, setOpenRule] = useState<string | null>(null);
  const byRule = new Map(reports.map((report) => [report.rule, report]));
  const rules = reports.map(({ rule }) => rule as RuleId);
  return (
    <table aria-label={t('title')} className="w-full border-collapse text-sm">
      <thead className="text-left text-xs text-muted">
        <tr className="border-b border-line-strong">
          <th className="py-1.5 pr-3 font-medium">{t('column.rule')}</th>
          <th className="w-44 py-1.5 pr-3 font-medium">{t('column.severity')}</th>
          <th className="w-20 py-1.5 pr-3 text-right font-medium">{t('column.fired')}</th>
          <th className="w-28 py-1.5 pr-3 text-right font-medium">{t('column.notHere')}</th>
          <th className="w-24 py-1.5">
            <span className="sr-only">{t('column.change')}</span>
          </th>
        </tr>
      </thead>
      {families.map((family) => (
        <tbody key={family}>
          <tr>
            <th
              scope="rowgroup"
              colSpan={5}
              className="pt-5 pb-1 text-left text-base font-semibold text-strong"
            >
              {t(`family.${family}`)}
            </th>
          </tr>
          {rules
            .filter((rule) => ruleMeta(rule).family === family)
            .map((rule) => (
              <RuleRow
                key={rule}
                rule={rule}
                report={byRule.get(rule)}
                settings={settings.filter((setting) => setting.rule === rule)}
                isOpen={openRule === rule}
                onOpen={(isOpen) => setOpenRule(isOpen ? rule : null)}
              />
            ))}
        </tbody>
      ))}
    </table>
  );
}
