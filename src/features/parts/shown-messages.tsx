import { useTranslation } from '#i18n/use-translation.ts';
import type { Message } from '#contract/message.ts';
import { useNow } from '#data/clock.ts';
import { useFormat } from '#i18n/use-format.ts';
import { Checkbox } from '#ui/checkbox.tsx';

interface ShownMessagesProps {
  talk: readonly Message[];
  chosen: readonly string[];
  onChange: (messageIds: string[]) => void;
}

/** What of the talk the expert is shown. */
export function ShownMessages({ talk, chosen, onChange }: ShownMessagesProps) {
  const { t } = useTranslation('parts');
  const format = useFormat();
  const now = useNow();
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="text-xs font-medium text-strong">{t('dialog.shown')}</legend>
      <p className="text-xs text-muted">{t('dialog.shownHint')}</p>
      <div className="flex max-h-48 flex-col gap-2 overflow-y-auto rounded-md border border-line p-2">
        {talk.map(({ id, direction, authorName, text, title, occurredAt }) => (
          <Checkbox
            key={id}
            checked={chosen.includes(id)}
            onChange={(isChosen) =>
              onChange(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
            description={`${direction === 'out' ? t('dialog.ours') : authorName}, ${format.moment(occurredAt, now)}`}
          >
            <span dir="auto" className="line-clamp-2">
              {title ? `${title}. ${text}` : text}
            </span>
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
