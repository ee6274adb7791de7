import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useLiveState } from '#data/live/live-state.ts';
import { Banner } from '#ui/banner.tsx';

/** A drop shorter than this heals by itself before anybody reads of it. */
const PATIENCE_MS = 2_500;

/** Says when this window no longer hears of changes, and what it does about it. */
export function LiveBanner() {
  const isLost = useLiveState(({ state }) => state === 'lost');
  return isLost ? <LostBanner /> : null;
}

function LostBanner() {
  const { t } = useTranslation('shell');
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <Banner tone="warn" role="status" title={t('notLive.title')} className="rounded-none">
      {t('notLive.hint')}
    </Banner>
  );
}
