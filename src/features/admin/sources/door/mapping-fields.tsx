import { useTranslation } from '#i18n/use-translation.ts';
import { mappingQuestions } from '#care/import/mapping-questions.ts';
import type { Adapter } from '#contract/door.ts';
import { MapColumns } from '#marks/mapping/map-columns.tsx';
import { MappingOptions } from '#marks/mapping/mapping-options.tsx';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/text-field.tsx';
import { doorMapping, guessed, sampleRows } from './sample.ts';

type Mapped = Extract<Adapter, { kind: 'mapping' }>;

interface MappingFieldsProps {
  adapter: Mapped;
  sample: string;
  onChange: (adapter: Mapped) => void;
}

/** Where the entries stand in a delivery, and which of their fields is what; by the pasted sample. */
export function MappingFields({ adapter, sample, onChange }: MappingFieldsProps) {
  const { t } = useTranslation('doors');
  const { list, mapping } = adapter;
  const found = sampleRows(sample, list);

  return (
    <section aria-label={t('mapping.title')} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          label={t('mapping.list')}
          description={t('mapping.listHint')}
          className="w-72"
          spellCheck={false}
          autoComplete="off"
          maxLength={200}
          value={list}
          onChange={(path) => onChange({ ...adapter, list: path.trim() })}
        />
        {found && (
          <Button
            onClick={() => onChange({ ...adapter, mapping: guessed(found.rows, mapping.timeZone) })}
          >
            {t('mapping.guess')}
          </Button>
        )}
      </div>
      {found ? (
        <>
          <MappingOptions
            mapping={mapping}
            questions={{ ...mappingQuestions(found.rows, mapping), rowNumbers: false }}
            onChange={(changed) => onChange({ ...adapter, mapping: doorMapping(changed) })}
          />
          <MapColumns
            preview={found}
            mapping={mapping}
            onChange={(changed) => onChange({ ...adapter, mapping: doorMapping(changed) })}
          />
        </>
      ) : (
        <p className="text-sm text-muted">{t('mapping.needsSample')}</p>
      )}
    </section>
  );
}
