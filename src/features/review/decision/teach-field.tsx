import { useId } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { ruleIds, type RuleId } from '#care/tone/rules/catalogue.ts';
import { isPrinciple, principleIds } from '#care/tone/rules/principles.ts';
import { Field, inputLook } from '#ui/field.tsx';
import { cx } from '#ui/cx.ts';
import { teachElementId } from '../draft/draft-id.ts';

interface TeachFieldProps {
  value: string | null;
  onChange: (rule: string | null) => void;
}

/** Pins the comment to a rule or a principle of the guidance, so that the agent reads the principle with it. */
export function TeachField({ value, onChange }: TeachFieldProps) {
  const { t } = useTranslation(['review', 'guidance']);
  const hintId = useId();
  const rules = ruleIds
    .map((id) => ({ id, name: t(`guidance:rules.${id}.name`) }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <Field id={teachElementId} label={t('teach')}>
      <select
        id={teachElementId}
        value={value ?? ''}
        aria-describedby={hintId}
        onChange={(event) => onChange(event.target.value || null)}
        className={cx(inputLook, 'h-8 w-full px-2 text-sm')}
      >
        <option value="">{t('teachNothing')}</option>
        <optgroup label={t('principles')}>
          {principleIds.map((id) => (
            <option key={id} value={id}>
              {t(`guidance:principles.${id}.name`)}
            </option>
          ))}
        </optgroup>
        <optgroup label={t('rules')}>
          {rules.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      </select>
      {value && (
        <p id={hintId} className="text-xs text-muted">
          {isPrinciple(value)
            ? t(`guidance:principles.${value}.says`)
            : t(`guidance:rules.${value as RuleId}.principle`)}
        </p>
      )}
    </Field>
  );
}
