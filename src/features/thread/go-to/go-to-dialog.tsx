import { useState, type ReactNode } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { LandmarkQuery } from '#contract/landmark.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { useNow } from '#data/clock.ts';
import { useFormat } from '#i18n/use-format.ts';
import { fromWallTime, toWallTime } from '#lib/format/wall-time.ts';
import { StatusChip } from '#marks/status-chip.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextField } from '#ui/text-field.tsx';
import { promiseStanding } from '../promise/promise-look.ts';

interface GoToDialogProps {
  detail: ThreadDetail;
  onGo: (to: LandmarkQuery) => void;
  onClose: () => void;
}

/** Where to in a long thread: a day, a case, a promise. */
export function GoToDialog({ detail, onGo, onClose }: GoToDialogProps) {
  const { t } = useTranslation('thread');
  const format = useFormat();
  const now = useNow();
  const [day, setDay] = useState('');
  const at = fromWallTime(`${day}T00:00`, format.timeZone);
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="sm"
      title={t('goTo.title')}
      onSubmit={() => {
        if (at) onGo({ at });
      }}
    >
      <div className="flex flex-col gap-4">
        <div className="flex items-end gap-2">
          <TextField
            type="date"
            label={t('goTo.day')}
            value={day}
            max={toWallTime(now, format.timeZone).slice(0, 10)}
            onChange={setDay}
            autoFocus
            className="flex-1"
          />
          <Button type="submit" variant="primary" disabled={at === null}>
            {t('goTo.go')}
          </Button>
        </div>
        {detail.cases.length > 0 && (
          <Places title={t('goTo.cases')}>
            {detail.cases.map((item) => (
              <Place key={item.id} onGo={() => onGo({ case: item.id })}>
                <span className="font-medium text-strong">{item.number}</span>
                <StatusChip status={item.status} outcome={item.outcome} />
                <span className="text-muted">{format.date(item.openedAt, now)}</span>
              </Place>
            ))}
          </Places>
        )}
        {detail.promises.length > 0 && (
          <Places title={t('goTo.promises')}>
            {detail.promises.toReversed().map((promise) => (
              <Place key={promise.id} onGo={() => onGo({ promise: promise.id })}>
                <span dir="auto" className="min-w-0 truncate text-strong">
                  {promise.text}
                </span>
                <span className="text-muted">
                  {t(`goTo.standing.${promiseStanding(promise, now)}`, {
                    when: format.moment(promise.dueAt, now),
                  })}
                </span>
              </Place>
            ))}
          </Places>
        )}
      </div>
    </Dialog>
  );
}

function Places({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-1">
      <h3 className="text-xs font-semibold text-muted">{title}</h3>
      <ul className="flex flex-col">{children}</ul>
    </section>
  );
}

function Place({ onGo, children }: { onGo: () => void; children: ReactNode }) {
  return (
    <li>
      <button
        type="button"
        onClick={onGo}
        className="flex min-h-8 w-full flex-wrap items-center gap-x-2 rounded-md px-2 py-1 text-left text-sm hover:bg-hover"
      >
        {children}
      </button>
    </li>
  );
}
