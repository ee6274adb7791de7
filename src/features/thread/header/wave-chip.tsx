import { Waves } from 'lucide-react';
import { placeFor } from '#care/wave/place-for.ts';
import type { ShownWave } from '#contract/wave.ts';
import { useTranslation } from '#i18n/use-translation.ts';
import { Chip } from '#ui/chip.tsx';

/** The customer is one of many who tell of the same trouble. */
export function WaveChip({ wave }: { wave: ShownWave }) {
  const { t, language } = useTranslation(['waves', 'triage']);
  const topic = t(`triage:topic.${wave.topic}`);
  const place = placeFor(wave, language);
  const name = place ? t('name', { topic, place }) : topic;
  return (
    <Chip tone="warn" icon={Waves} title={wave.samples.join('\n')}>
      {t('partOf', { name, count: wave.threadCount })}
    </Chip>
  );
}
