import { useEffect } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { EventType, LogEntry } from '#contract/event.ts';
import type { Person } from '#contract/person.ts';
import { listenLive } from '#data/live/live-feed.ts';
import { usePeople } from '#data/team/queries.ts';
import { showToast } from '#ui/toast-store.ts';

const alerts: Partial<Record<EventType, 'partOverdue' | 'partLeft'>> = {
  'part.overdue': 'partOverdue',
  'part.left': 'partLeft',
};

/** An answer that has not come in time, or will not come, is said aloud to whoever waits for it and can still tell the customer. */
export function usePartAlerts(me: Person, onOpen: (threadId: string) => void): void {
  const { t } = useTranslation('thread');
  const people = usePeople();
  useEffect(
    () =>
      listenLive(({ type, threadId, subjectId, data }: LogEntry) => {
        const isMine = data.askedById === me.id || data.ownerId === me.id;
        const key = isMine ? alerts[type] : undefined;
        if (key && threadId !== null)
          showToast({
            id: `part-${subjectId}`,
            tone: 'warn',
            text: t(key, {
              who: people.find(({ id }) => id === data.expertId)?.name ?? '',
              number: String(data.number ?? ''),
            }),
            action: { label: t('openThread'), onAction: () => onOpen(threadId) },
            seconds: null,
          });
      }),
    [me.id, onOpen, people, t],
  );
}
