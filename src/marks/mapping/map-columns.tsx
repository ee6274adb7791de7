import { useTranslation } from '#i18n/use-translation.ts';
import { cellOf, cellText } from '#care/import/columns.ts';
import { assignColumn, fieldOf, type ImportMapping } from '#care/import/mapping.ts';
import { type ImportField, importFields } from '#contract/import-fields.ts';
import { Select } from '#ui/select.tsx';
import type { Row } from '#care/import/row.ts';

export interface MapColumnsProps {
  preview: {
    columns: readonly string[];
    /** The first rows. */
    rows: readonly Row[];
    /** Where each of them stands. */
    numbers: readonly number[];
  };
  mapping: ImportMapping;
  onChange(mapping: ImportMapping): void;
}

const shownRows = 3;
const leftOut = 'left-out';

/** One line for each column: its name, what stands in the first rows, what it becomes. */
export function MapColumns({ preview, mapping, onChange }: MapColumnsProps) {
  const { t } = useTranslation('import');
  const shown = preview.numbers
    .slice(0, shownRows)
    .map((number, index) => ({ number, row: preview.rows[index] ?? {} }));
  const options: { id: ImportField | typeof leftOut; label: string }[] = [
    { id: leftOut, label: t('mapping.leaveOut') },
    ...importFields.map((field) => ({ id: field, label: t(`field.${field}`) })),
  ];

  return (
    <div className="overflow-x-auto rounded-md border border-line">
      <table className="w-full min-w-3xl table-fixed text-left text-sm">
        <thead className="bg-sunken text-xs text-muted">
          <tr>
            <th scope="col" className="w-44 px-3 py-1.5 font-medium">
              {t('mapping.column')}
            </th>
            {shown.map(({ number }) => (
              <th key={number} scope="col" className="px-3 py-1.5 font-medium">
                {t('mapping.row', { row: number })}
              </th>
            ))}
            <th scope="col" className="w-64 px-3 py-1.5 font-medium">
              {t('mapping.becomes')}
            </th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map((column) => (
            <tr key={column} className="border-t border-line">
              <th
                scope="row"
                title={column}
                className="truncate px-3 py-1.5 font-medium text-strong"
              >
                {column}
              </th>
              {shown.map(({ row, number }) => (
                <Cell key={number} value={cellOf(row, column)} />
              ))}
              <td className="px-3 py-1">
                <Select
                  label={t('mapping.fieldFor', { column })}
                  isLabelHidden
                  options={options}
                  value={fieldOf(mapping, column) ?? leftOut}
                  onChange={(id) =>
                    onChange(assignColumn(mapping, column, id === leftOut ? null : id))
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const shownLetters = 120;

function Cell({ value }: { value: unknown }) {
  const { t } = useTranslation('import');
  const isText = typeof value !== 'object' || value === null || Array.isArray(value);
  const text = (isText ? cellText(value) : JSON.stringify(value)).slice(0, shownLetters);
  return (
    <td title={text} className="truncate px-3 py-1.5 text-normal">
      {text || <span className="text-muted italic">{t('mapping.emptyCell')}</span>}
    </td>
  );
}
