import { MessageCircleWarning } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { NewsPromise } from '#contract/promise.ts';
import { useNow } from '#data/clock.ts';
import { usePromiseTold } from '#data/promises/mutations.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { useFormat } from '#i18n/use-format.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { focusLogIfLost } from '#ui/focus-log.ts';

/** We promised, and it did not come: the customer hears that from us. */
export function UntoldEnd({ promise }: { promise: NewsPromise }) {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  const failureText = useFailureText();
  const told = usePromiseTold();

  /** The bar goes with the promise that it speaks of, and the button that had the focus with it. */
  async function sayTold() {
    try {
      await told.mutateAsync(promise.id);
    } catch {
      return; // Said below.
    }
    focusLogIfLost();
  }

  const when = format.moment(promise.dueAt, useNow());
  return (
    <Banner
      tone="danger"
      icon={MessageCircleWarning}
      title={t(promise.state === 'withdrawn' ? 'bar.withdrawn' : 'bar.broken', { when })}
      className="rounded-none border-x-0 border-t-0 px-4"
    >
      <p dir="auto" className="text-normal">
        {promise.text}
      </p>
      {promise.note && <p dir="auto">{t('bar.reason', { reason: promise.note })}</p>}
      <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 flex-1">{t('bar.tell')}</span>
        <Button size="sm" isPending={told.isPending} onClick={() => void sayTold()}>
          {t('bar.known')}
        </Button>
      </div>
      {told.isError && <p role="alert">{failureText(told.error)}</p>}
    </Banner>
  );
}
