import { useEffect } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { LogEntry } from '#contract/event.ts';
import type { Person } from '#contract/person.ts';
import { listenLive } from '#data/live/live-feed.ts';
import { usePeople } from '#data/team/queries.ts';
import { showToast } from '#ui/toast-store.ts';

/** An answer that has not come in time is said aloud: to the expert, and to whoever asked, who can still tell the customer. */
export function usePartAlerts(me: Person, onOpen: (threadId: string) => void): void {
  const { t } = useTranslation('thread');
  const people = usePeople();
  useEffect(
    () =>
      listenLive(({ type, threadId, subjectId, data }: LogEntry) => {
        const number = String(data.number ?? '');
        if (type === 'part.overdue' && data.askedById === me.id && threadId !== null)
          showToast({
            id: `part-${subjectId}`,
            tone: 'warn',
            text: t('partOverdue', {
              who: people.find(({ id }) => id === data.expertId)?.name ?? '',
              number,
            }),
            action: { label: t('openThread'), onAction: () => onOpen(threadId) },
            seconds: null,
          });
      }),
    [me.id, onOpen, people, t],
  );
}
