import { useTranslation } from '#i18n/use-translation.ts';
import type { Person } from '#contract/person.ts';
import { Select } from '#ui/select.tsx';

interface ExpertSelectProps {
  experts: readonly Person[];
  value: string | null;
  onChange: (expertId: string) => void;
  error: string | null;
}

export function ExpertSelect({ experts, ...field }: ExpertSelectProps) {
  const { t } = useTranslation('parts');
  return (
    <Select
      label={t('dialog.who')}
      options={experts.map(({ id, name, department }) => ({
        id,
        label: department ? `${name}, ${department}` : name,
      }))}
      {...field}
    />
  );
}
