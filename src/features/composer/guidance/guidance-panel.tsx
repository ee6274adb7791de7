import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Finding } from '#care/tone/types.ts';
import { Button } from '#ui/button.tsx';
import type { Corrections } from '../desk.ts';
import { Announcer } from './announcer.tsx';
import { BeliefChips } from './belief-chips.tsx';
import type { Belief } from './beliefs.ts';
import { FindingCard } from './finding-card.tsx';
import { inOrder, openFindings } from './finding-numbers.ts';
import { ScriptMeter } from './script-meter.tsx';
import type { Guidance } from './use-guidance.ts';
import { useHintWords } from './use-hint-words.ts';

interface GuidancePanelProps {
  guidance: Guidance;
  text: string;
  summary: string;
  currentKey: string | null;
  corrections: Corrections;
  isSettled: boolean;
  /** The corrections as they are now, and what was believed before. */
  onCorrect: (corrections: Corrections, belief: Belief) => void;
  onSelect: (finding: Finding) => void;
  onDismiss: (finding: Finding) => void;
}

/** What the guidance believes and what it noticed, beside the reply. Silence is its normal state. */
export function GuidancePanel({
  guidance,
  text,
  summary,
  currentKey,
  corrections,
  isSettled,
  onCorrect,
  onSelect,
  onDismiss,
}: GuidancePanelProps) {
  const { t } = useTranslation('composer');
  const hintWords = useHintWords();
  const [isAllShown, setAllShown] = useState(false);
  const { findings, numbers, profile } = guidance;
  const open = openFindings(findings, numbers, currentKey);
  const cards = isAllShown ? inOrder(findings, numbers) : open;
  const hidden = findings.length - cards.length;
  const current = findings.find(({ key }) => key === currentKey);
  const card = current ? hintWords(current).why : '';
  return (
    <>
      <Announcer summary={summary} card={card} />
      {profile && <BeliefChips {...{ profile, corrections, isSettled, onCorrect }} />}
      {findings.some(({ rule }) => rule === 'template-repeat') && (
        <ScriptMeter text={text} compared={guidance.compared} />
      )}
      {cards.length > 0 && (
        <ul className="flex flex-col gap-1.5">
          {cards.map((finding) => (
            <FindingCard
              key={finding.key}
              finding={finding}
              number={numbers.get(finding.key) ?? 0}
              phrase={phraseOf(finding, text)}
              isCurrent={finding.key === currentKey}
              onSelect={() => onSelect(finding)}
              onDismiss={() => onDismiss(finding)}
            />
          ))}
        </ul>
      )}
      {(hidden > 0 || (isAllShown && findings.length > open.length)) && (
        <Button
          variant="quiet"
          size="sm"
          aria-expanded={isAllShown}
          onClick={() => setAllShown(!isAllShown)}
          className="self-start"
        >
          {isAllShown ? t('guidance.fewer') : t('guidance.more', { count: hidden })}
        </Button>
      )}
    </>
  );
}

/** A finding about the whole reply quotes nothing: the reply stands beside it. */
function phraseOf({ start, end }: Finding, text: string): string {
  return start === 0 && end >= text.trimEnd().length && end > 80
    ? ''
    : text.slice(start, end).replace(/\s+/g, ' ').trim();
}
