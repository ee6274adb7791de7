import { useId, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Finding } from '#care/tone/types.ts';
import { cx } from '#ui/cx.ts';
import { severityTone } from './severity-tone.ts';
import { useHintWords } from './use-hint-words.ts';

interface FindingCardProps {
  finding: Finding;
  number: number;
  phrase: string;
  isCurrent: boolean;
  onSelect: () => void;
  onDismiss: () => void;
}

/** Points at a phrase, says why it grates and asks; never offers other words. */
export function FindingCard(props: FindingCardProps) {
  const { finding, number, phrase, isCurrent, onSelect, onDismiss } = props;
  const { t } = useTranslation('composer');
  const words = useHintWords()(finding);
  const id = useId();
  const [isWhyOpen, setWhyOpen] = useState(false);
  const { severity } = finding;
  return (
    <li
      data-tone={severityTone[severity]}
      aria-current={isCurrent || undefined}
      className={cx(
        'rounded-md border bg-raised px-2 py-1.5',
        isCurrent ? 'border-tone-text' : 'border-line',
      )}
    >
      <div className="flex items-center gap-2">
        <span className="inline-flex h-4 min-w-4 shrink-0 items-center justify-center rounded-xs border border-tone-text px-0.5 text-2xs font-semibold text-tone-text">
          {number}
        </span>
        <button
          type="button"
          id={`${id}-phrase`}
          onClick={onSelect}
          className="min-w-0 flex-1 truncate rounded-xs text-left text-sm font-medium text-strong hover:underline"
        >
          {phrase ? t('guidance.quote', { phrase }) : words.name}
        </button>
        <span className="shrink-0 text-2xs font-medium text-tone-text">{words.severity}</span>
      </div>
      <p className="mt-0.5 text-sm text-normal">
        {words.why}{' '}
        <span className="-my-0.5 inline-flex gap-1 align-middle">
          {severity !== 'block' && (
            <CardButton describedBy={`${id}-phrase`} onPress={onDismiss}>
              {t('guidance.notHere')}
            </CardButton>
          )}
          <CardButton
            describedBy={`${id}-phrase`}
            isOpen={isWhyOpen}
            onPress={() => setWhyOpen(!isWhyOpen)}
          >
            {t('guidance.why')}
          </CardButton>
        </span>
      </p>
      {isWhyOpen && (
        <p className="mt-1 border-l-2 border-line-strong pl-2 text-xs text-muted">
          {words.principle}
        </p>
      )}
    </li>
  );
}

interface CardButtonProps {
  describedBy: string;
  isOpen?: boolean;
  onPress: () => void;
  children: string;
}

function CardButton({ describedBy, isOpen, onPress, children }: CardButtonProps) {
  return (
    <button
      type="button"
      aria-describedby={describedBy}
      aria-expanded={isOpen}
      onClick={onPress}
      className="h-6 rounded-sm px-1.5 text-xs font-medium text-muted underline decoration-current/40 underline-offset-2 hover:bg-hover hover:text-strong"
    >
      {children}
    </button>
  );
}
