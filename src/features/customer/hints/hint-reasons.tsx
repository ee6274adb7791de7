import { useTranslation } from '#i18n/use-translation.ts';
import type { LikenessReason } from '#contract/hint.ts';

/** What speaks for one person and what against, in words, with what each side wrote. */
export function HintReasons({ reasons }: { reasons: readonly LikenessReason[] }) {
  const { t } = useTranslation('hints');
  return (
    <ul aria-label={t('why')} className="flex flex-col gap-0.5 text-xs">
      {reasons.map(({ subject, manner, values: [mine, theirs], bits }) => (
        <li key={`${subject} ${manner} ${mine} ${theirs}`} className="wrap-anywhere">
          {t(`subject.${subject}`)}
          {': '}
          {t(`manner.${manner}`)}
          {bits < 0 && ` (${t('against')})`}
          <span dir="auto" className="text-muted">
            {' · '}
            {mine === theirs ? mine : `${mine} — ${theirs}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
