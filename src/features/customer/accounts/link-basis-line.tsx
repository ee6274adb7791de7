import { useTranslation } from '#i18n/use-translation.ts';
import type { Link } from '#contract/customer.ts';
import { useNow } from '#data/clock.ts';
import { usePerson } from '#data/team/queries.ts';
import { useFormat } from '#i18n/use-format.ts';

/** On what a link rests, who made it and when. */
export function LinkBasisLine({ link }: { link: Link }) {
  const { t } = useTranslation('customer');
  const format = useFormat();
  const now = useNow();
  const maker = usePerson(link.madeById);
  return (
    <div className="text-xs text-muted">
      <p>
        <span className="text-normal">{t(`basis.${link.basis}`)}</span>
        {' · '}
        {maker ? `${maker.name}, ` : ''}
        <time dateTime={link.madeAt} title={format.full(link.madeAt)}>
          {format.moment(link.madeAt, now)}
        </time>
        {link.moved !== null &&
          link.moved.messages > 0 &&
          ` · ${t('moved', { count: link.moved.messages })}`}
      </p>
      {link.note && (
        <p dir="auto" className="wrap-anywhere">
          {link.note}
        </p>
      )}
    </div>
  );
}
