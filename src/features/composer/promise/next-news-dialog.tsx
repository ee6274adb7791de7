import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { PromiseDraft } from '#contract/promise.ts';
import { apiNow } from '#data/clock.ts';
import { usePromiseNews } from '#data/promises/mutations.ts';
import { useFormat } from '#i18n/use-format.ts';
import { Button } from '#ui/button.tsx';
import { DateTimeField } from '#ui/date-time-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { TextField } from '#ui/text-field.tsx';
import { showToast } from '#ui/toast-store.ts';
import { quickTimes } from './quick-times.ts';

interface NextNewsDialogProps {
  caseId: string;
  promise: PromiseDraft | null;
  /** Absent where there is no reply to go along with. */
  onPromise?: ((promise: PromiseDraft) => void) | undefined;
  /** It stands by itself, so the reply need not carry it. */
  onNoted?: () => void;
  onClose: () => void;
}

const LONGEST = 500;

/** When the customer hears from us next: said in this reply, or noted without one. */
export function NextNewsDialog(props: NextNewsDialogProps) {
  const { caseId, promise, onPromise, onNoted, onClose } = props;
  const { t } = useTranslation('composer');
  const format = useFormat();
  const promiseNews = usePromiseNews();
  const [dueAt, setDueAt] = useState(promise?.dueAt ?? null);
  const [what, setWhat] = useState(promise?.text ?? '');
  const [isChecked, setChecked] = useState(false);
  const now = apiNow();
  const isPast = dueAt !== null && dueAt <= now;
  const draft = { text: what.trim() || t('news.whatDefault'), dueAt: dueAt ?? '' };

  function ifReady(act: (promise: PromiseDraft) => void) {
    setChecked(true);
    if (dueAt !== null && !isPast) act(draft);
  }

  function note(promised: PromiseDraft) {
    promiseNews.mutate(
      { caseId, ...promised },
      {
        onSuccess: () => {
          showToast({ text: t('news.noted'), tone: 'success' });
          onNoted?.();
          onClose();
        },
      },
    );
  }

  function submit() {
    ifReady((promised) => {
      if (!onPromise) return note(promised);
      onPromise(promised);
      onClose();
    });
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('news.title')}
      description={t('news.hint')}
      onSubmit={submit}
      footer={
        <>
          {onPromise && (
            <Button isPending={promiseNews.isPending} onClick={() => ifReady(note)}>
              {t('news.withoutReply')}
            </Button>
          )}
          <Button type="submit" variant="primary" isPending={!onPromise && promiseNews.isPending}>
            {t('news.promise')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <div role="group" aria-label={t('news.quick')} className="flex flex-wrap gap-2">
          {quickTimes(now, format.timeZone).map(({ id, at }) => (
            <Button
              key={id}
              size="sm"
              aria-pressed={dueAt === at}
              className="aria-pressed:border-focus aria-pressed:bg-selected"
              onClick={() => setDueAt(at)}
            >
              {t(`news.times.${id}`)}
            </Button>
          ))}
        </div>
        <DateTimeField
          label={t('news.when')}
          value={dueAt}
          onChange={setDueAt}
          timeZone={format.timeZone}
          min={now}
          isRequired
          error={
            isPast
              ? t('news.past')
              : isChecked && dueAt === null
                ? t('news.whenMissing')
                : undefined
          }
        />
        <TextField
          label={t('news.what')}
          value={what}
          onChange={setWhat}
          maxLength={LONGEST}
          placeholder={t('news.whatDefault')}
        />
        <FailureBanner error={promiseNews.error} />
      </div>
    </Dialog>
  );
}
