import { Trash2 } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Message } from '#contract/message.ts';
import { useNow } from '#data/clock.ts';
import { useFormat } from '#i18n/use-format.ts';
import { HiddenWords } from './hidden-words.tsx';

/** Taken back on the channel: when, and the words, greyed. They are kept for the matter. */
export function Deleted({ message }: { message: Message }) {
  const { t } = useTranslation('thread');
  const format = useFormat();
  const now = useNow();
  const when = message.deletedAt ? format.moment(message.deletedAt, now) : '';
  const by = message.direction === 'in' ? 'byCustomer' : 'byUs';
  return (
    <div className="flex flex-col gap-1 text-sm text-muted">
      <p className="flex items-center gap-1.5 text-xs font-medium">
        <Trash2 aria-hidden className="size-3.5" />
        {t(`deleted.${by}`, { when })}
      </p>
      <HiddenWords message={message}>
        {({ title, text, lang }) => (
          <del lang={lang ?? undefined} className="wrap-anywhere whitespace-pre-wrap no-underline">
            {[title, text].filter(Boolean).join('\n')}
          </del>
        )}
      </HiddenWords>
    </div>
  );
}
