import { ArrowDown } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { minutesOf } from '#care/calendar/clock.ts';
import { endOf, readHours } from '#care/calendar/read-hours.ts';
import type { WorkingInterval } from '#contract/calendar.ts';
import { useFormat } from '#i18n/use-format.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { TextField } from '#ui/text-field.tsx';
import { DayBar } from './day-bar.tsx';
import type { DraftFaults } from './draft.ts';
import { useWeekdays } from './use-weekdays.ts';

interface WeekFieldsProps {
  week: readonly string[];
  faults: DraftFaults['week'];
  onChange: (week: string[]) => void;
}

/** The week as seven lines to type hours in; beside each, what was understood. */
export function WeekFields({ week, faults, onChange }: WeekFieldsProps) {
  const { t } = useTranslation('calendars');
  const { language } = useFormat();
  const understood = useUnderstood();
  const rootRef = useRef<HTMLFieldSetElement>(null);
  const read = week.map((text) => readHours(text).intervals ?? []);
  const weekdays = useWeekdays();

  function copyDown(index: number) {
    const below = index + 1;
    if (below >= week.length) return;
    onChange(week.map((text, at) => (at === below ? (week[index] ?? '') : text)));
    rootRef.current?.querySelectorAll('input')[below]?.focus();
  }

  function keyDown(event: KeyboardEvent, index: number) {
    if (event.key === 'ArrowDown' && event.altKey) copyDown(index);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const to = index + (event.key === 'ArrowDown' ? 1 : -1);
      rootRef.current?.querySelectorAll('input')[to]?.focus();
    } else return;
    event.preventDefault();
  }

  return (
    <fieldset ref={rootRef} className="flex flex-col gap-2">
      <legend className="mb-1 text-base font-semibold text-strong">{t('week')}</legend>
      <p className="max-w-prose text-sm text-muted">{t('weekHint')}</p>
      {week.map((text, index) => {
        const fault = faults[index] ?? null;
        const inSentence = weekdays[index] ?? '';
        const name = inSentence.charAt(0).toLocaleUpperCase(language) + inSentence.slice(1);
        return (
          <div
            key={name}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-2 gap-y-1 sm:grid-cols-[16rem_auto_minmax(0,1fr)]"
          >
            <TextField
              label={name}
              value={text}
              placeholder={t('dayOff')}
              autoComplete="off"
              spellCheck={false}
              className="sm:grid sm:grid-cols-[6rem_minmax(0,1fr)] sm:items-center sm:*:[[role=alert]]:col-span-2"
              error={fault && t(`fault.${fault}`)}
              onChange={(typed) => onChange(week.map((old, at) => (at === index ? typed : old)))}
              onKeyDown={(event) => keyDown(event, index)}
            />
            <IconButton
              icon={ArrowDown}
              label={t('copyDown', { day: inSentence })}
              className={index === week.length - 1 ? 'invisible' : 'max-sm:mt-5'}
              onClick={() => copyDown(index)}
            />
            <DayBar
              intervals={read[index] ?? []}
              before={read[(index + 6) % 7] ?? []}
              words={fault === null && understood(read[index] ?? [])}
            />
          </div>
        );
      })}
    </fieldset>
  );
}

/** What was understood of a day, in words. */
function useUnderstood() {
  const { t } = useTranslation('calendars');
  const format = useFormat();
  return (intervals: readonly WorkingInterval[]) => {
    if (intervals.length === 0) return t('dayOff');
    const minutes = intervals.reduce((sum, one) => sum + endOf(one) - minutesOf(one.from), 0);
    const worked = format.duration(minutes * 60_000);
    const night = intervals.find((one) => endOf(one) > 24 * 60);
    return night ? t('workedOver', { worked, time: night.to }) : t('worked', { worked });
  };
}
