import { useEffect } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { listenLive } from '#data/live/live-feed.ts';
import { showToast } from '#ui/toast-store.ts';

/** A new question, and one that is overdue, are said aloud where the expert sits. */
export function useExpertAlerts(personId: string): void {
  const { t } = useTranslation('parts');
  useEffect(
    () =>
      listenLive(({ type, subjectId, data }) => {
        if (data.expertId !== personId) return;
        const id = `part-${subjectId}`;
        const number = String(data.number ?? '');
        if (type === 'part.asked' || type === 'part.given')
          showToast({ id, text: t('alert.newQuestion', { number }) });
        if (type === 'part.overdue')
          showToast({ id, tone: 'warn', text: t('alert.expert', { number }), seconds: 20 });
      }),
    [personId, t],
  );
}
