import { useEffect, useRef } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { Button } from '#ui/button.tsx';

/** Loads when the reader comes within two screens of the beginning; the button is for those who cannot scroll. */
export function LoadEarlier({ isLoading, onLoad }: { isLoading: boolean; onLoad: () => void }) {
  const { t } = useTranslation('thread');
  const placeRef = useRef<HTMLDivElement>(null);

  // Watched anew after each page: the place may still be in view, and only a change would be told.
  useEffect(() => {
    const place = placeRef.current;
    if (!place || isLoading) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onLoad(), {
      root: place.closest('[role=log]'),
      rootMargin: '200% 0px 0px',
    });
    observer.observe(place);
    return () => observer.disconnect();
  }, [isLoading, onLoad]);

  return (
    <div ref={placeRef} className="flex justify-center">
      <Button size="sm" variant="quiet" isPending={isLoading} onClick={onLoad}>
        {t('loadEarlier')}
      </Button>
    </div>
  );
}
