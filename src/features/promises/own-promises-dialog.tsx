import { useQuery } from '@tanstack/react-query';
import { isUntold } from '#care/promise/ledger.ts';
import { useTranslation } from '#i18n/use-translation.ts';
import { useNow } from '#data/clock.ts';
import { promiseQueries } from '#data/promises/queries.ts';
import { DueChip } from '#marks/due-chip.tsx';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Loading } from '#ui/spinner.tsx';
import { AlertsSetting } from './alerts-setting.tsx';
import { HandedOver } from './handed-over.tsx';
import { ReminderWords } from './reminder-words.tsx';

interface OwnPromisesDialogProps {
  onClose: () => void;
  onOpen: (threadId: string) => void;
}

/** Everything this person is to tell customers, in their words and ours. */
export function OwnPromisesDialog({ onClose, onOpen }: OwnPromisesDialogProps) {
  const { t } = useTranslation(['ledger', 'marks']);
  const now = useNow();
  const own = useQuery(promiseQueries.own()).data;
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('own.title')} description={t('own.hint')}>
      <div className="flex flex-col gap-4">
        {!own && <Loading />}
        {own?.promises.length === 0 && <p className="text-sm text-muted">{t('own.none')}</p>}
        {own && own.promises.length > 0 && (
          <ul aria-label={t('own.title')} className="flex flex-col gap-4">
            {own.promises.map((reminder) => {
              const { promise, customerName, caseNumber } = reminder;
              return (
                <li key={promise.id} className="flex flex-col gap-1 border-b border-line pb-3">
                  <span className="flex flex-wrap items-center gap-2 text-sm">
                    <span dir="auto" className="font-medium text-strong">
                      {customerName}
                    </span>
                    {isUntold(promise) ? (
                      <Chip tone="danger">{t('marks:due.untold')}</Chip>
                    ) : (
                      <DueChip dueAt={promise.dueAt} now={now} />
                    )}
                    <Button
                      size="sm"
                      aria-label={t('own.open', { number: caseNumber })}
                      className="ml-auto tabular-nums"
                      onClick={() => {
                        onClose();
                        onOpen(promise.threadId);
                      }}
                    >
                      {caseNumber}
                    </Button>
                  </span>
                  <ReminderWords reminder={reminder} />
                </li>
              );
            })}
          </ul>
        )}
        <HandedOver onBack={onClose} />
        <AlertsSetting />
      </div>
    </Dialog>
  );
}
