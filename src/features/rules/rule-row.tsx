import { useTranslation } from '#i18n/use-translation.ts';
import { ruleMeta, type RuleId } from '#care/tone/rules/catalogue.ts';
import type { RuleReport, RuleSetting } from '#contract/guidance.ts';
import { useMe } from '#data/team/queries.ts';
import { useFormat } from '#i18n/use-format.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { choiceTone } from './choice-tone.ts';
import { RuleEditor } from './rule-editor.tsx';
import { usePlaceWords } from './use-place-words.ts';

interface RuleRowProps {
  rule: RuleId;
  report: RuleReport | undefined;
  settings: readonly RuleSetting[];
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}

/** What a rule says and why, how often, and how grave it is; opened, it can be set. */
export function RuleRow({ rule, report, settings, isOpen, onOpen }: RuleRowProps) {
  const { t } = useTranslation(['rules', 'guidance']);
  const format = useFormat();
  const placeWords = usePlaceWords();
  const { severity } = ruleMeta(rule);
  const { role } = useMe();
  const canChange = severity !== 'block' || role === 'admin';
  const name = t(`guidance:rules.${rule}.name`);
  return (
    <>
      <tr className="border-t border-line align-top">
        <th scope="row" className="py-2 pr-3 text-left font-normal">
          <span className="font-medium text-strong">{name}</span>
          {report?.isDoubted && (
            <Chip tone="warn" className="ml-2">
              {t('doubted')}
            </Chip>
          )}
          <span className="block max-w-prose text-muted">
            {t(`guidance:rules.${rule}.principle`)}
          </span>
        </th>
        <td className="py-2 pr-3">
          <ul className="flex flex-col items-start gap-1">
            <li>
              <Chip tone={choiceTone[severity]}>{t(`guidance:severity.${severity}`)}</Chip>
            </li>
            {settings.map((setting) => (
              <li key={setting.id} className="flex flex-wrap items-center gap-1 text-xs">
                <span>{placeWords(setting)}</span>
                {setting.severity && (
                  <Chip tone={choiceTone[setting.severity]}>{t(`choice.${setting.severity}`)}</Chip>
                )}
              </li>
            ))}
          </ul>
        </td>
        <td className="py-2 pr-3 text-right tabular-nums">{format.number(report?.fired ?? 0)}</td>
        <td className="py-2 pr-3 text-right tabular-nums">{format.number(report?.notHere ?? 0)}</td>
        <td className="py-1.5 text-right">
          {canChange && (
            <Button
              size="sm"
              variant="quiet"
              aria-label={t('changeRule', { name })}
              aria-expanded={isOpen}
              onClick={() => onOpen(!isOpen)}
            >
              {t(isOpen ? 'done' : 'change')}
            </Button>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={5} className="pb-3">
            <RuleEditor rule={rule} settings={settings} />
          </td>
        </tr>
      )}
    </>
  );
}
