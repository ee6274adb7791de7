import { ArrowDown, History, X } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Away } from '#contract/visit.ts';
import { useNow } from '#data/clock.ts';
import { useFormat } from '#i18n/use-format.ts';
import { useCommands } from '#lib/commands/registry.ts';
import { focusLogIfLost } from '#ui/focus-log.ts';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { countKinds, stops } from './away-summary.ts';

interface AwayBarProps {
  away: Away;
  onJump: (messageId: string) => void;
  /** How much of the log's upper edge lies under it, in pixels. */
  onCover: (height: number) => void;
}

/** New since you left: what happened, counted, and a key that leads from one to the next. */
export function AwayBar({ away, onJump, onCover }: AwayBarProps) {
  const { t } = useTranslation('away');
  const { t: inThread } = useTranslation('thread');
  const format = useFormat();
  const now = useNow();
  const at = useRef(-1);
  const barRef = useRef<HTMLElement>(null);
  const [isClosed, setClosed] = useState(false);
  const places = stops(away.steps);
  const isShown = away.since !== null && away.steps.length > 0 && !isClosed;

  function step() {
    at.current = (at.current + 1) % places.length;
    const messageId = places[at.current];
    if (messageId) onJump(messageId);
  }

  useCommands([
    {
      id: 'thread.away',
      label: t('next'),
      group: inThread('title'),
      keys: 'KeyU',
      isEnabled: isShown && places.length > 0,
      run: step,
    },
  ]);

  useLayoutEffect(() => {
    const bar = barRef.current;
    if (!bar) return undefined;
    const observer = new ResizeObserver(() => onCover(bar.offsetTop + bar.offsetHeight));
    observer.observe(bar);
    return () => {
      observer.disconnect();
      onCover(0);
    };
  }, [isShown, onCover]);

  if (!isShown || away.since === null) return null;
  const words = countKinds(away.steps).map(({ kind, count }) => t(`kind.${kind}`, { count }));
  return (
    <section
      ref={barRef}
      aria-label={t('title')}
      data-tone="accent"
      // It comes a moment after the thread: it lies over the log, so that nothing in it moves.
      className="absolute inset-x-3 top-2 z-10 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-line bg-tone-soft px-3 py-1.5 text-xs shadow-md"
    >
      <History aria-hidden className="size-4 shrink-0 text-tone-text" />
      <p role="status" className="min-w-40 flex-1">
        <span className="font-semibold text-strong">
          {t('since', { when: format.moment(away.since, now) })}
        </span>{' '}
        {format.list(words)}
      </p>
      {places.length > 0 && (
        <Button size="sm" icon={ArrowDown} keys="u" onClick={step}>
          {t('next')}
        </Button>
      )}
      <IconButton
        icon={X}
        size="sm"
        label={t('close')}
        onClick={() => {
          setClosed(true);
          focusLogIfLost();
        }}
      />
    </section>
  );
}
