import { useMemo } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { cx } from './cx.ts';
import { wordDifference } from './word-difference.ts';

export interface DifferenceProps {
  before: string;
  after: string;
  /** Of the texts: `ru`, `en`, …; the interface's unless given. */
  language?: string;
  className?: string;
}

/** One text with its changes: removed words struck out after −, added ones underlined after +. */
export function Difference({ before, after, language, className }: DifferenceProps) {
  const { t, language: shown } = useTranslation('ui');
  const textLanguage = language ?? shown;
  const parts = useMemo(
    () => wordDifference(before, after, textLanguage),
    [before, after, textLanguage],
  );
  return (
    <p lang={language} className={cx('text-base whitespace-pre-wrap text-normal', className)}>
      {parts.map(({ kind, text, at }) => {
        if (kind === 'same') return <span key={at}>{text}</span>;
        const Mark = kind === 'added' ? 'ins' : 'del';
        return (
          <Mark
            key={at}
            data-tone={kind === 'added' ? 'success' : 'danger'}
            className={looks[kind]}
          >
            <span aria-hidden className="mr-px font-semibold no-underline select-none">
              {kind === 'added' ? '+' : '−'}
            </span>
            <span className="sr-only">
              {` ${t(kind === 'added' ? 'differenceAdded' : 'differenceRemoved')}: `}
            </span>
            {text}
          </Mark>
        );
      })}
    </p>
  );
}

const looks = {
  added: 'rounded-xs bg-tone-soft px-0.5 text-tone-text underline underline-offset-2',
  removed: 'rounded-xs bg-tone-soft px-0.5 text-tone-text line-through',
};
