import { CircleCheck, CircleDashed, CircleDot, Clock, Hourglass, SearchCheck } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { CaseStatus, Outcome } from '#contract/case.ts';
import { Chip } from '#ui/chip.tsx';
import type { Icon } from '#ui/icon.ts';
import type { Tone } from '#ui/tone.ts';

/** Where a case stands, or how it ended. */
export function StatusChip({ status, outcome }: { status: CaseStatus; outcome: Outcome | null }) {
  const { t } = useTranslation('marks');
  const look = looks[status];
  const words = status === 'closed' && outcome ? t(`outcome.${outcome}`) : t(`status.${status}`);
  return (
    <Chip tone={outcome === 'confirmed' ? 'success' : look.tone} icon={look.icon}>
      {words}
    </Chip>
  );
}

const looks: Record<CaseStatus, { tone: Tone; icon: Icon }> = {
  new: { tone: 'accent', icon: CircleDot },
  open: { tone: 'neutral', icon: CircleDashed },
  'waiting-customer': { tone: 'neutral', icon: Hourglass },
  'waiting-inside': { tone: 'neutral', icon: Clock },
  checking: { tone: 'promise', icon: SearchCheck },
  closed: { tone: 'neutral', icon: CircleCheck },
};
