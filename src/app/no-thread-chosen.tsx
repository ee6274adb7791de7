import { Inbox } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { EmptyState } from '#ui/empty-state.tsx';

export function NoThreadChosen() {
  const { t } = useTranslation('shell');
  return (
    <EmptyState icon={Inbox} title={t('noThread.title')} className="h-full">
      {t('noThread.hint')}
    </EmptyState>
  );
}
