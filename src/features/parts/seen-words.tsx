import { useTranslation } from '#i18n/use-translation.ts';
import type { ShownPart } from '#contract/part.ts';
import { useNow } from '#data/clock.ts';
import { useFormat } from '#i18n/use-format.ts';
import { ChannelIcon } from '#marks/channel-icon.tsx';

/** The words of the talk that the question is about. */
export function SeenWords({ messages }: Pick<ShownPart, 'messages'>) {
  const { t } = useTranslation('parts');
  const format = useFormat();
  const now = useNow();
  return messages.map(({ id, isOurs, channel, text, occurredAt }) => (
    <figure key={id} className="border-l-2 border-line pl-3">
      <figcaption className="flex items-center gap-1.5 text-xs text-muted">
        {channel && <ChannelIcon channel={channel} />}
        {`${t(isOurs ? 'desk.ours' : 'desk.customer')}, ${format.moment(occurredAt, now)}`}
      </figcaption>
      <blockquote dir="auto" className="text-sm break-words whitespace-pre-wrap text-normal">
        {text}
      </blockquote>
    </figure>
  ));
}
