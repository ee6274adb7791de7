import { Waves } from 'lucide-react';
import type { ShownWave } from '#contract/wave.ts';
import { useTranslation } from '#i18n/use-translation.ts';
import { Chip } from '#ui/chip.tsx';

/** The customer is one of many who tell of the same trouble. */
export function WaveChip({ wave }: { wave: ShownWave }) {
  const { t } = useTranslation(['waves', 'triage']);
  const topic = t(`triage:topic.${wave.topic}`);
  const name = wave.place ? t('name', { topic, place: wave.place }) : topic;
  return (
    <Chip tone="warn" icon={Waves} title={wave.samples.join('\n')}>
      {t('partOf', { name, count: wave.threadCount })}
    </Chip>
  );
}
