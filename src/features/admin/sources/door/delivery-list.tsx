import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#i18n/use-translation.ts';
import type { ConnectorHealth, Delivery } from '#contract/door.ts';
import { useNow } from '#data/clock.ts';
import { doorQueries } from '#data/doors/queries.ts';
import { useFormat } from '#i18n/use-format.ts';
import { Banner } from '#ui/banner.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { fateOf, isFaulty } from './delivery-fate.ts';

interface DeliveryListProps {
  sourceId: string;
  /** A door is open, so something should come. */
  isExpected: boolean;
}

/** When something last came in, what became of it, and whether the connector is at work. */
export function DeliveryList({ sourceId, isExpected }: DeliveryListProps) {
  const { t } = useTranslation('doors');
  const format = useFormat();
  const now = useNow();
  const { data, error } = useQuery(doorQueries.deliveries(sourceId));
  if (!data) return <FailureBanner error={error} />;
  const { deliveries, connector } = data;
  const [last] = deliveries;
  if (!last && !connector && !isExpected) return null;
  const faulty = deliveries.filter(isFaulty).length;
  return (
    <section aria-label={t('deliveries.title')} className="flex flex-col gap-3">
      <h3 className="text-base font-semibold text-strong">{t('deliveries.title')}</h3>
      {connector && <ConnectorLine connector={connector} />}
      <p className="text-sm">
        {last
          ? t('deliveries.last', { when: format.moment(last.receivedAt, now) })
          : t('deliveries.none')}
      </p>
      {faulty > 0 && (
        <Banner tone="warn">
          {t('deliveries.faulty', { count: faulty, total: deliveries.length })}
        </Banner>
      )}
      {last && (
        <ol
          aria-label={t('deliveries.latest')}
          className="divide-y divide-line rounded-md border border-line text-sm"
        >
          {deliveries.map((delivery) => (
            <DeliveryItem key={delivery.key} delivery={delivery} />
          ))}
        </ol>
      )}
    </section>
  );
}

function ConnectorLine({ connector }: { connector: ConnectorHealth }) {
  const { t } = useTranslation('doors');
  const format = useFormat();
  const now = useNow();
  const { state, since, fault } = connector;
  const when = format.moment(since, now);
  if (state !== 'waiting') return <p className="text-sm">{t(`connector.${state}`, { when })}</p>;
  const why = fault === null ? '' : ` (${fault})`;
  return <Banner tone="danger">{t('connector.waiting', { when, fault: why })}</Banner>;
}

function DeliveryItem({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation(['doors', 'import']);
  const format = useFormat();
  const now = useNow();
  const fate = fateOf(delivery);
  const reasons = fate.kind === 'taken' ? fate.reasons : [];
  return (
    <li className="flex flex-wrap gap-x-3 gap-y-1 px-3 py-2">
      <span className="w-32 shrink-0 text-muted tabular-nums">
        {format.moment(delivery.receivedAt, now)}
      </span>
      <span className="min-w-40 flex-1">
        {fate.kind === 'unread' && t('fate.unread')}
        {fate.kind === 'refused' && (
          <>
            {t('fate.refused')} <span lang="en">{fate.reason}</span>
          </>
        )}
        {fate.kind === 'said' && <span lang="en">{fate.words}</span>}
        {fate.kind === 'taken' &&
          format.list(
            fate.counts.map(([code, count]) =>
              t('fate.count', { what: t(`import:result.${code}`), count }),
            ),
          )}
        {reasons.map((reason) => (
          <span key={reason} lang="en" className="block text-xs text-muted">
            {reason}
          </span>
        ))}
      </span>
      {delivery.bytes > 0 && (
        <span className="shrink-0 text-muted tabular-nums">{format.size(delivery.bytes)}</span>
      )}
    </li>
  );
}
