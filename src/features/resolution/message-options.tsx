import { useTranslation } from '#i18n/use-translation.ts';
import type { Message } from '#contract/message.ts';
import { useNow } from '#data/clock.ts';
import { useFormat } from '#i18n/use-format.ts';
import type { RadioOption } from '#ui/radio-group.tsx';

/** The customer's latest messages as choices, newest first: their words, where and when. */
export function useMessageOptions(latest: readonly Message[]): RadioOption[] {
  const { t } = useTranslation(['resolution', 'channels']);
  const format = useFormat();
  const now = useNow();
  return latest.map((message, index) => {
    const place = message.channel ? `${t(`channels:name.${message.channel}`)}, ` : '';
    return {
      id: message.id,
      label: t(index === 0 ? 'evidence.message' : 'evidence.earlier'),
      description: (
        <span className="flex flex-col gap-0.5">
          <q dir="auto" className="line-clamp-3 text-normal">
            {message.text || message.title}
          </q>
          <span>{`${place}${format.moment(message.occurredAt, now)}`}</span>
        </span>
      ),
    };
  });
}
