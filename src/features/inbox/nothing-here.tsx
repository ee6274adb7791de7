import { Coffee, SearchX } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { View } from '#contract/view-names.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';

/** An empty list says why it is empty, and that this is all right. */
export function NothingHere({
  view,
  query,
  onClear,
}: {
  view: View;
  query: string;
  onClear: () => void;
}) {
  const { t } = useTranslation('inbox');
  if (query)
    return (
      <EmptyState
        icon={SearchX}
        title={t('nothing.found', { query })}
        action={<Button onClick={onClear}>{t('nothing.clear')}</Button>}
      >
        {t('nothing.foundHint')}
      </EmptyState>
    );
  return (
    <EmptyState icon={Coffee} title={t(`nothing.${view}`)}>
      {t('nothing.hint')}
    </EmptyState>
  );
}
