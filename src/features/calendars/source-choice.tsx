import { useTranslation } from '#i18n/use-translation.ts';
import type { Calendar } from '#contract/calendar.ts';
import type { Source } from '#contract/channel.ts';
import { Checkbox } from '#ui/checkbox.tsx';

interface SourceChoiceProps {
  /** Holds for each source that no other calendar names. */
  isStandard: boolean;
  chosen: readonly string[];
  others: readonly Calendar[];
  sources: readonly Source[];
  onChange: (sourceIds: string[]) => void;
}

/** Which sources live by the calendar. One that another calendar names is taken over. */
export function SourceChoice({ isStandard, chosen, others, sources, onChange }: SourceChoiceProps) {
  const { t } = useTranslation('calendars');
  const holderOf = (id: string) => others.find(({ sourceIds }) => sourceIds.includes(id));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-base font-semibold text-strong">{t('sources')}</legend>
      <p className="max-w-prose text-sm text-muted">
        {t(isStandard ? 'sourcesStandard' : 'sourcesHint')}
      </p>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        {sources.map(({ id, name }) => {
          const holder = holderOf(id);
          return (
            <Checkbox
              key={id}
              checked={chosen.includes(id)}
              description={holder && t('livesBy', { name: holder.name })}
              onChange={(isChosen) =>
                onChange(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            >
              {name}
            </Checkbox>
          );
        })}
      </div>
    </fieldset>
  );
}
