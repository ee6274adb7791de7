import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { ImportMapping } from '#care/import/mapping.ts';
import type { MappingQuestions } from '#care/import/mapping-questions.ts';
import { channelOfPlatform } from '#care/channels/platforms.ts';
import { type Channel, channels } from '#contract/channel-names.ts';
import { Checkbox } from '#ui/checkbox.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { zoneOptions } from './zone-options.ts';

export interface MappingOptionsProps {
  mapping: ImportMapping;
  questions: MappingQuestions;
  onChange(mapping: ImportMapping): void;
}

/** What the columns do not say. Only what changes something for this file is asked. */
export function MappingOptions({ mapping, questions, onChange }: MappingOptionsProps) {
  const { t } = useTranslation(['import', 'channels']);
  const change = (part: Partial<ImportMapping>) => onChange({ ...mapping, ...part });
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-3">
      <Select
        label={mapping.columns.platform ? t('option.platformFallback') : t('option.platform')}
        options={channels.map((id) => ({ id, label: t(`channels:name.${id}`) }))}
        value={channelOfPlatform(mapping.platform)}
        onChange={(platform: Channel) => change({ platform })}
      />
      {questions.timeZone && (
        <Select
          label={t('option.timeZone')}
          options={zoneOptions(mapping.timeZone)}
          value={mapping.timeZone}
          onChange={(timeZone) => change({ timeZone })}
        />
      )}
      {questions.dateOrder && (
        <Select
          label={t('option.dateOrder')}
          options={[
            { id: 'dmy', label: t('option.dmy') },
            { id: 'mdy', label: t('option.mdy') },
          ]}
          value={mapping.dateOrder}
          onChange={(dateOrder) => change({ dateOrder })}
        />
      )}
      {questions.ratingMax && (
        <Select
          label={t('option.ratingMax')}
          options={['5', '10', '100'].map((id) => ({ id, label: id }))}
          value={String(mapping.ratingMax)}
          onChange={(max) => change({ ratingMax: Number(max) })}
        />
      )}
      {questions.outValues && (
        <OutValues values={mapping.outValues} onChange={(outValues) => change({ outValues })} />
      )}
      <div className="col-span-full flex flex-col gap-2">
        {questions.rowNumbers && (
          <Checkbox
            checked={mapping.idFrom === 'row-number'}
            onChange={(isOn) => change({ idFrom: isOn ? 'row-number' : 'column' })}
            description={t('option.rowNumbersHint')}
          >
            {t('option.rowNumbers')}
          </Checkbox>
        )}
        <Checkbox checked={mapping.keepOthers} onChange={(keepOthers) => change({ keepOthers })}>
          {t('option.keepOthers')}
        </Checkbox>
      </div>
    </div>
  );
}

function OutValues({ values, onChange }: { values: string[]; onChange(values: string[]): void }) {
  const { t } = useTranslation('import');
  // What is typed stays as typed; the list is read from it.
  const [typed, setTyped] = useState(values.join(', '));
  return (
    <TextField
      label={t('option.outValues')}
      description={t('option.outValuesHint')}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        onChange(readList(text));
      }}
    />
  );
}

function readList(text: string): string[] {
  return text
    .split(',')
    .map((value) => value.trim().toLowerCase())
    .filter(Boolean);
}
