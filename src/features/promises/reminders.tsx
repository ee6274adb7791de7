import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useNow } from '#data/clock.ts';
import { promiseQueries } from '#data/promises/queries.ts';
import { useMe } from '#data/team/queries.ts';
import { useFormat } from '#i18n/use-format.ts';
import { showToast } from '#ui/toast-store.ts';
import { alertBySystem } from './alerts.ts';
import { remindersDue } from './reminders-due.ts';

interface RemindersProps {
  onOpen: (threadId: string) => void;
  onOpenAll: () => void;
}

/** Says aloud what falls due while the console is open: what was there before stands in the list already. */
export function Reminders({ onOpen, onOpenAll }: RemindersProps) {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  const now = useNow();
  const me = useMe();
  const own = useQuery(promiseQueries.own()).data;
  const saidRef = useRef<{ personId: string; said: ReadonlyMap<string, string> }>(undefined);

  useEffect(() => {
    if (!own) return;
    const before = saidRef.current?.personId === me.id ? saidRef.current.said : undefined;
    const { fresh, said } = remindersDue(own.promises, before, now);
    saidRef.current = { personId: me.id, said };
    if (fresh.length > MOST_TOASTS)
      showToast({
        id: 'promises-due',
        tone: 'warn',
        text: t('remind.many', { count: fresh.length }),
        action: { label: t('remind.show'), onAction: onOpenAll },
        seconds: TOAST_SECONDS,
      });
    for (const { reminder, urgency } of fresh) {
      const { promise, caseNumber: number, customerName: name, asked } = reminder;
      const time = format.moment(promise.dueAt, now);
      const open = () => onOpen(promise.threadId);
      if (fresh.length <= MOST_TOASTS)
        showToast({
          id: `promise-${promise.id}`,
          tone: urgency === 'overdue' ? 'danger' : 'warn',
          text: t(asked === null ? `remind.${urgency}Plain` : `remind.${urgency}`, {
            number,
            name,
            time,
            asked: shortened(asked ?? ''),
            promised: promise.text,
          }),
          action: { label: t('remind.open'), onAction: open },
          seconds: TOAST_SECONDS,
        });
      alertBySystem({
        id: `promise-${promise.id}`,
        text: t(`alerts.${urgency}`, { number, time }),
        onPress: open,
      });
    }
  }, [own, me.id, now, format, onOpen, onOpenAll, t]);

  return null;
}

/** More at once would hide the list that says the same. */
const MOST_TOASTS = 2;
const TOAST_SECONDS = 30;
const ASKED_CHARACTERS = 140;

function shortened(words: string): string {
  return words.length > ASKED_CHARACTERS ? `${words.slice(0, ASKED_CHARACTERS).trimEnd()}…` : words;
}
