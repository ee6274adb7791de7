import { Bot, MailX } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Message } from '#contract/message.ts';
import { useNow } from '#data/clock.ts';
import { useFormat } from '#i18n/use-format.ts';

/** What machines on the way did: a customer's own answered, or a server sent ours back. */
export function Handling({ message: { isAutomatic, undelivered } }: { message: Message }) {
  const { t } = useTranslation('thread');
  const format = useFormat();
  const now = useNow();
  return (
    <>
      {isAutomatic && (
        <p className="flex items-center gap-1.5">
          <Bot aria-hidden className="size-3.5" />
          {t('automatic')}
        </p>
      )}
      {undelivered && (
        <p data-tone="danger" className="flex gap-1.5 font-medium text-tone-text">
          <MailX aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          <span dir="auto" className="wrap-anywhere">
            {t('undelivered', {
              when: format.moment(undelivered.at, now),
              reason: undelivered.reason,
            })}
          </span>
        </p>
      )}
    </>
  );
}
