import type { ReactNode } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { Button } from './button.tsx';
import { FailureBanner } from './failure-banner.tsx';

interface FormFootProps {
  /** The request that saves the form. */
  saving: { error: unknown; isPending: boolean };
  /** Puts back what holds; undefined while nothing was typed. */
  onGiveUp: (() => void) | undefined;
  saveLabel?: string;
  giveUpLabel?: string;
  /** Beside the buttons. */
  children?: ReactNode;
}

/** How a form that shows what holds ends: saved, or as it was. */
export function FormFoot({ saving, onGiveUp, saveLabel, giveUpLabel, children }: FormFootProps) {
  const { t } = useTranslation('ui');
  return (
    <>
      <FailureBanner error={saving.error} />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" isPending={saving.isPending}>
          {saveLabel ?? t('save')}
        </Button>
        {onGiveUp && (
          <Button variant="quiet" onClick={onGiveUp}>
            {giveUpLabel ?? t('asItWas')}
          </Button>
        )}
        {children}
      </div>
    </>
  );
}
