import { useTranslation } from '#i18n/use-translation.ts';
import { Select } from '#ui/select.tsx';
import type { SilentOutcome } from './closing.ts';

const outcomes = ['unconfirmed', 'listened', 'duplicate', 'spam'] as const;

interface OutcomeSelectProps {
  value: SilentOutcome | null;
  onChange: (outcome: SilentOutcome | null) => void;
}

/** Why a case is closed although the customer has not said that it is solved. */
export function OutcomeSelect({ value, onChange }: OutcomeSelectProps) {
  const { t } = useTranslation('resolution');
  return (
    <Select
      label={t('outcome.label')}
      options={[
        { id: 'none', label: t('outcome.none') },
        ...outcomes.map((outcome) => ({
          id: outcome,
          label: t(`outcome.${outcome}`),
          description: t(`outcomeHint.${outcome}`),
        })),
      ]}
      value={value ?? 'none'}
      onChange={(id) => onChange(id === 'none' ? null : id)}
    />
  );
}
