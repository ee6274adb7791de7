import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Source } from '#contract/channel.ts';
import type { SetDoor } from '#data/doors/mutations.ts';
import { doorQueries } from '#data/doors/queries.ts';
import { lazy } from '#lib/lazy.ts';
import { Button } from '#ui/button.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { DeliveryList } from './delivery-list.tsx';
import { DoorFacts } from './door-facts.tsx';

const DoorDialog = lazy(async () => ({
  default: (await import('./door-dialog.tsx')).DoorDialog,
}));
const SecretDialog = lazy(async () => ({
  default: (await import('./secret-dialog.tsx')).SecretDialog,
}));
const CloseDialog = lazy(async () => ({
  default: (await import('./close-dialog.tsx')).CloseDialog,
}));
const RotateDialog = lazy(async () => ({
  default: (await import('./rotate-dialog.tsx')).RotateDialog,
}));

/** Where systems of others send what customers wrote, and what has come in lately. */
export function DoorSection({ source }: { source: Source }) {
  const { t } = useTranslation('doors');
  const doors = useQuery(doorQueries.all());
  const [open, setOpen] = useState<'set' | 'rotate' | 'close' | null>(null);
  const [told, setTold] = useState<SetDoor | null>(null);
  const door = doors.data?.find(({ sourceId }) => sourceId === source.id);
  const close = () => setOpen(null);

  function tell(answer: SetDoor) {
    setOpen(null);
    setTold(answer.secret === null ? null : answer);
  }

  if (__DEMO__)
    return (
      <section aria-label={t('title')} className="flex flex-col gap-1">
        <h3 className="text-base font-semibold text-strong">{t('title')}</h3>
        <p className="max-w-prose text-sm text-muted">{t('demo')}</p>
      </section>
    );
  return (
    <>
      <section aria-label={t('title')} className="flex flex-col items-start gap-3">
        <h3 className="text-base font-semibold text-strong">{t('title')}</h3>
        <p className="max-w-prose text-sm text-muted">{t('hint')}</p>
        <FailureBanner error={doors.data ? null : doors.error} />
        {door && <DoorFacts door={door} />}
        {doors.data && (
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => setOpen('set')}>{t(door ? 'change' : 'open')}</Button>
            {door && (
              <>
                <Button onClick={() => setOpen('rotate')}>{t('rotate.open')}</Button>
                <Button variant="danger-quiet" onClick={() => setOpen('close')}>
                  {t('close.open')}
                </Button>
              </>
            )}
          </div>
        )}
      </section>
      <DeliveryList sourceId={source.id} isExpected={door !== undefined} />
      <Suspense>
        {open === 'set' && <DoorDialog source={source} door={door} onClose={close} onSet={tell} />}
        {open === 'rotate' && (
          <RotateDialog sourceId={source.id} onClose={close} onRotated={tell} />
        )}
        {open === 'close' && <CloseDialog source={source} onClose={close} />}
        {told?.secret && (
          <SecretDialog door={told.door} secret={told.secret} onClose={() => setTold(null)} />
        )}
      </Suspense>
    </>
  );
}
