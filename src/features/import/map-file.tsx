import { useTranslation } from '#i18n/use-translation.ts';
import { type ImportMapping, mappingGaps } from '#care/import/mapping.ts';
import { mappingQuestions, trySample } from '#care/import/mapping-questions.ts';
import type { RejectCode } from '#care/import/row.ts';
import { Banner } from '#ui/banner.tsx';
import { MapColumns } from '#marks/mapping/map-columns.tsx';
import { MappingOptions } from '#marks/mapping/mapping-options.tsx';
import type { Phase } from './phase.ts';

type Mapped = Extract<Phase, { name: 'map' }>;

export interface MapFileProps {
  phase: Mapped;
  onChange(mapping: ImportMapping): void;
}

export function MapFile({ phase, onChange }: MapFileProps) {
  const { t } = useTranslation('import');
  const { preview, mapping } = phase;
  if (preview.isReady) {
    return (
      <div className="flex flex-col gap-3">
        <Banner tone="success">{t('mapping.ready')}</Banner>
        <SampleBanner phase={phase} />
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <SampleBanner phase={phase} />
      <MappingOptions
        mapping={mapping}
        questions={mappingQuestions(preview.rows, mapping)}
        onChange={onChange}
      />
      <div>
        <h3 className="text-sm font-medium text-strong">{t('mapping.heading')}</h3>
        <p className="text-xs text-muted">
          {phase.isRecalled
            ? t('mapping.recalled')
            : t('mapping.intro', { count: preview.rows.length })}
        </p>
      </div>
      <MapColumns preview={preview} mapping={mapping} onChange={onChange} />
    </div>
  );
}

/** Before anything is sent: how many of the first rows this mapping would bring, and what it lacks. */
function SampleBanner({ phase: { preview, mapping } }: { phase: Mapped }) {
  const { t } = useTranslation('import');
  const gaps = preview.isReady ? [] : mappingGaps(mapping);
  if (gaps.length > 0) {
    return (
      <Banner tone="warn" role="status">
        {gaps.map((gap) => (
          <p key={gap}>{t(`mapping.gap.${gap}`)}</p>
        ))}
      </Banner>
    );
  }
  const { good, lost } = trySample(preview.rows, mapping);
  for (const { code } of preview.rejected) lost[code] = (lost[code] ?? 0) + 1;
  const total = preview.rows.length + preview.rejected.length;
  return (
    <Banner tone={good === total ? 'success' : 'warn'} role="status">
      <p>{t('mapping.sampleGood', { count: good, total })}</p>
      {Object.entries(lost).map(([code, count]) => (
        <p key={code}>
          {t('mapping.sampleLost', { reason: t(`reason.${code as RejectCode}`), count })}
        </p>
      ))}
    </Banner>
  );
}
