import { CloudOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { useTranslation } from '#i18n/use-translation.ts';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';

interface FailedStateProps {
  /** What could not be read. */
  title: ReactNode;
  error: unknown;
  onAgain: () => void;
}

/** What stands in a pane whose contents could not be read: why, and one more try. */
export function FailedState({ title, error, onAgain }: FailedStateProps) {
  const { t } = useTranslation('ui');
  const failureText = useFailureText();
  return (
    <EmptyState
      icon={CloudOff}
      title={title}
      action={<Button onClick={onAgain}>{t('again')}</Button>}
    >
      {failureText(error)}
    </EmptyState>
  );
}
