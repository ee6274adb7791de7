import { Suspense } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Case } from '#contract/case.ts';
import type { GuidanceWord } from '#contract/guidance.ts';
import { lazy } from '#lib/lazy.ts';
import { changeDesk, type Desk } from '../desk.ts';
import type { FindingSteps } from './use-finding-steps.ts';
import type { Guidance } from './use-guidance.ts';

const GuidancePanel = lazy(async () => ({
  default: (await import('./guidance-panel.tsx')).GuidancePanel,
}));

interface GuidanceRegionProps {
  guidance: Guidance;
  steps: FindingSteps;
  desk: Desk;
  deskId: string;
  text: string;
  summary: string;
  spokenOf: Case;
  tell: (word: GuidanceWord) => void;
}

/** There while there are words to speak of. Its cards, with their texts, come when they are needed. */
export function GuidanceRegion({
  guidance,
  steps,
  desk,
  deskId,
  text,
  summary,
  spokenOf,
  tell,
}: GuidanceRegionProps) {
  const { t } = useTranslation('composer');
  if (text.trim() === '') return null;
  return (
    <section
      aria-label={t('guidance.label')}
      className="flex flex-col gap-2 px-3 pb-2 @2xl:w-72 @2xl:shrink-0 @2xl:overflow-y-auto @2xl:overscroll-contain @2xl:border-l @2xl:border-line @2xl:pt-1"
    >
      {guidance.hasFailed && <p className="text-xs text-muted">{t('guidance.failed')}</p>}
      <Suspense>
        <GuidancePanel
          guidance={guidance}
          text={text}
          summary={summary}
          currentKey={steps.currentKey}
          corrections={desk.corrections}
          isSettled={spokenOf.fixedAt !== null}
          onCorrect={(corrections, { id, isTrue, isCorrected }) => {
            changeDesk(deskId, { corrections });
            tell({ kind: 'belief', belief: id, isTrue: isCorrected ? null : !isTrue });
          }}
          onSelect={steps.select}
          onDismiss={steps.dismiss}
        />
      </Suspense>
    </section>
  );
}
