import { useQuery } from '@tanstack/react-query';
import { Waves } from 'lucide-react';
import { placeFor } from '#care/wave/place-for.ts';
import type { ShownWave } from '#contract/wave.ts';
import { useNow } from '#data/clock.ts';
import { waveQueries } from '#data/waves/queries.ts';
import { useFormat } from '#i18n/use-format.ts';
import { useTranslation } from '#i18n/use-translation.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';

interface WaveBarProps {
  /** The wave that the list shows now. */
  shownId: string | undefined;
  onShow: (waveId: string | undefined) => void;
}

/** For leads: what many customers tell of at once, how fast it grows, and the way to all of them. */
export function WaveBar({ shownId, onShow }: WaveBarProps) {
  const { t } = useTranslation('waves');
  const waves = useQuery(waveQueries.all()).data ?? [];
  if (waves.length === 0 && shownId === undefined) return null;
  return (
    <section
      aria-label={t('title')}
      data-tone="warn"
      className="max-h-56 shrink-0 overflow-y-auto border-b border-line bg-tone-soft text-xs"
    >
      <ul className="flex flex-col divide-y divide-tone/20">
        {waves.map((wave) => (
          <WaveItem
            key={wave.id}
            wave={wave}
            isShown={wave.id === shownId}
            onShow={() => onShow(wave.id === shownId ? undefined : wave.id)}
          />
        ))}
      </ul>
    </section>
  );
}

function WaveItem({
  wave,
  isShown,
  onShow,
}: {
  wave: ShownWave;
  isShown: boolean;
  onShow: () => void;
}) {
  const { t } = useTranslation(['waves', 'triage']);
  const format = useFormat();
  const now = useNow();
  const topic = t(`triage:topic.${wave.topic}`);
  const place = placeFor(wave, format.language);
  return (
    <li className="flex flex-col gap-1 px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Waves aria-hidden className="size-4 shrink-0 text-tone-text" />
        <span dir="auto" className="font-semibold text-strong">
          {place ? t('name', { topic, place }) : topic}
        </span>
        <Chip tone="warn">{t('customers', { count: wave.threadCount })}</Chip>
        <Button size="sm" aria-pressed={isShown} onClick={onShow} className="ml-auto">
          {t(isShown ? 'showAll' : 'show')}
        </Button>
      </div>
      <p className="text-muted">
        {t('since', { when: format.moment(wave.firstAt, now) })}
        {' · '}
        {t('lately', { count: wave.lately })}
      </p>
      <ul aria-label={t('samples')} className="flex flex-col text-normal">
        {wave.samples.map((sample) => (
          <li key={sample} dir="auto" className="truncate">
            {t('sample', { words: sample })}
          </li>
        ))}
      </ul>
    </li>
  );
}
