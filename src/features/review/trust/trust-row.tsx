import { useTranslation } from '#i18n/use-translation.ts';
import type { Trust } from '#contract/person.ts';
import type { SetTrustInput, TrustStanding } from '#contract/trust.ts';
import { Button } from '#ui/button.tsx';
import { cx } from '#ui/cx.ts';
import { inputLook } from '#ui/field.tsx';

interface TrustRowProps {
  standing: TrustStanding;
  person: string;
  /** Null is the person as a whole. */
  source: string | null;
  isPending: boolean;
  onSet: (level: SetTrustInput['level']) => void;
}

const levels: readonly Trust[] = ['every-reply', 'risky', 'sample', 'none'];
const shares = [5, 10, 20, 25, 50];

/** One agent in one source: what is read first, what the figures say, the step they speak for. */
export function TrustRow({ standing, person, source, isPending, onSet }: TrustRowProps) {
  const { t } = useTranslation('trust');
  const { trust, sampleShare, figures, suggested, isOwn } = standing;
  const name = source ? t('inSource', { person, source }) : person;
  const isWhole = standing.sourceId === null;
  const of = (some: number, all: number) => (all === 0 ? t('nothing') : t('of', { some, all }));
  return (
    <tr className={cx('border-b border-line', !isWhole && 'bg-canvas')}>
      <th
        scope="row"
        className={cx(
          'px-2 py-1.5 text-left',
          isWhole ? 'font-semibold text-strong' : 'pl-6 font-normal',
        )}
      >
        {isWhole ? person : source}
      </th>
      <td className="px-2 py-1.5">
        <span className="flex flex-wrap items-center gap-1.5">
          <select
            aria-label={t('level', { name })}
            value={isOwn ? trust : ''}
            disabled={isPending}
            onChange={({ target }) =>
              onSet(target.value ? { trust: target.value as Trust, sampleShare } : null)
            }
            className={cx(inputLook, 'h-7 px-1.5 text-sm')}
          >
            {!isWhole && <option value="">{t('asPerson', { level: t(`trust.${trust}`) })}</option>}
            {levels.map((level) => (
              <option key={level} value={level}>
                {t(`trust.${level}`)}
              </option>
            ))}
          </select>
          {trust === 'sample' && isOwn && (
            <select
              aria-label={t('share', { name })}
              value={sampleShare}
              disabled={isPending}
              onChange={({ target }) => onSet({ trust, sampleShare: Number(target.value) })}
              className={cx(inputLook, 'h-7 px-1.5 text-sm tabular-nums')}
            >
              {[...new Set([...shares, sampleShare])]
                .toSorted((a, b) => a - b)
                .map((share) => (
                  <option key={share} value={share}>
                    {t('percent', { share })}
                  </option>
                ))}
            </select>
          )}
        </span>
      </td>
      <td className={number}>{figures.sent}</td>
      <td className={number}>{of(figures.returned, figures.read)}</td>
      <td className={number}>{figures.edited}</td>
      <td className={number}>{figures.warned}</td>
      <td className={number}>
        {of(figures.promisesKept, figures.promisesKept + figures.promisesBroken)}
      </td>
      <td className="px-2 py-1.5">
        {suggested ? (
          <Button
            size="sm"
            aria-disabled={isPending}
            aria-label={t('takeFor', { name, level: t(`trust.${suggested}`) })}
            onClick={() => onSet({ trust: suggested, sampleShare })}
          >
            {t('take', { level: t(`trust.${suggested}`) })}
          </Button>
        ) : (
          <span className="text-xs text-muted">{t('stay')}</span>
        )}
      </td>
    </tr>
  );
}

const number = 'px-2 py-1.5 tabular-nums';
