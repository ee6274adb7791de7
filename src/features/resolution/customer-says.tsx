import { Suspense, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Case } from '#contract/case.ts';
import type { Message } from '#contract/message.ts';
import { Button } from '#ui/button.tsx';
import { lazy } from '#lib/lazy.ts';

const CustomerSaysDialog = lazy(async () => ({
  default: (await import('./customer-says-dialog.tsx')).CustomerSaysDialog,
}));

interface CustomerSaysProps {
  current: Case;
  latest: readonly Message[];
}

/** What the customer says about the end: how they felt treated, and that they do not accept it. */
export function CustomerSays({ current, latest }: CustomerSaysProps) {
  const { t } = useTranslation('resolution');
  const [opened, setOpened] = useState<'feeling' | 'appeal' | null>(null);
  return (
    <>
      <Button size="sm" onClick={() => setOpened('feeling')}>
        {t('feeling.open')}
      </Button>
      <Button size="sm" onClick={() => setOpened('appeal')}>
        {t('appeal.open')}
      </Button>
      {opened && (
        <Suspense>
          <CustomerSaysDialog
            what={opened}
            current={current}
            latest={latest}
            onClose={() => setOpened(null)}
          />
        </Suspense>
      )}
    </>
  );
}
