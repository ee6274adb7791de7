import { useTranslation } from '#i18n/use-translation.ts';
import type { ShownDoor } from '#contract/door.ts';
import { useNow } from '#data/clock.ts';
import { useFormat } from '#i18n/use-format.ts';
import { ownAddress } from '#lib/own-address.ts';
import { Banner } from '#ui/banner.tsx';
import { doorAddressAt } from './sender-settings.ts';

/** How an open door is knocked at. */
export function DoorFacts({ door }: { door: ShownDoor }) {
  const { t } = useTranslation('doors');
  const format = useFormat();
  const now = useNow();
  const { sourceId, profile, adapter, isWeaker, previousUntil } = door;
  return (
    <>
      <dl className="grid max-w-full grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        <dt className="text-muted">{t('setting.address')}</dt>
        <dd className="min-w-0 font-mono text-xs/5 break-all">
          {doorAddressAt(ownAddress() ?? '', sourceId)}
        </dd>
        <dt className="text-muted">{t('profileLabel')}</dt>
        <dd>{t(`profile.${profile}`)}</dd>
        <dt className="text-muted">{t('adapterLabel')}</dt>
        <dd>{t(`adapter.${adapter.kind}`)}</dd>
      </dl>
      {isWeaker && <Banner tone="warn">{t('weaker')}</Banner>}
      {previousUntil !== null && previousUntil > now && (
        <p className="text-sm text-muted">
          {t('previousUntil', { when: format.moment(previousUntil, now) })}
        </p>
      )}
    </>
  );
}
