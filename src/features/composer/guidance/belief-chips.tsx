import { useTranslation } from '#i18n/use-translation.ts';
import type { CustomerProfile } from '#care/tone/types.ts';
import { cx } from '#ui/cx.ts';
import type { Corrections } from '../desk.ts';
import { beliefsOf, corrected, type Belief } from './beliefs.ts';

interface BeliefChipsProps {
  profile: CustomerProfile;
  corrections: Corrections;
  isSettled: boolean;
  /** The corrections as they are now, and what was believed before. */
  onCorrect: (corrections: Corrections, belief: Belief) => void;
}

/** What the guidance takes for true about the customer. One press says that it is the other way round. */
export function BeliefChips({ profile, corrections, isSettled, onCorrect }: BeliefChipsProps) {
  const { t } = useTranslation('composer');
  const beliefs = beliefsOf(profile, corrections, isSettled);
  return (
    <div role="group" aria-label={t('beliefs.label')} className="flex flex-wrap gap-1">
      {beliefs.map((belief) => (
        <BeliefChip
          key={belief.id}
          belief={belief}
          onPress={() => onCorrect(corrected(corrections, belief), belief)}
        />
      ))}
    </div>
  );
}

function BeliefChip({ belief, onPress }: { belief: Belief; onPress: () => void }) {
  const { t } = useTranslation('composer');
  return (
    <button
      type="button"
      title={t('beliefs.hint')}
      onClick={onPress}
      className={cx(
        'inline-flex h-6 items-center rounded-full border px-2 text-2xs font-medium hover:bg-hover',
        belief.isTrue ? 'border-line-strong text-strong' : 'border-line text-muted',
      )}
    >
      {t(`beliefs.${belief.id}.${belief.isTrue ? 'yes' : 'no'}`)}
      {belief.isCorrected && <span className="ml-1 text-muted">{t('beliefs.byYou')}</span>}
    </button>
  );
}
