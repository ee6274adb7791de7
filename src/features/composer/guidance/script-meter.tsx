import { Files } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { readMeter } from '#care/guidance/meter.ts';
import { useNow } from '#data/clock.ts';
import { useFormat } from '#i18n/use-format.ts';
import type { Compared } from './use-guidance.ts';

interface ScriptMeterProps {
  text: string;
  compared: Compared;
}

/** How often nearly this reply went out, when last, and what this customer wrote that it leaves out. */
export function ScriptMeter({ text, compared }: ScriptMeterProps) {
  const { t } = useTranslation('composer');
  const format = useFormat();
  const now = useNow();
  const words = useDeferredValue(text);
  const { sent, names, lastMessage } = compared;
  const meter = useMemo(
    () => readMeter(words, sent, names, lastMessage),
    [words, sent, names, lastMessage],
  );
  if (!meter) return null;
  const { count, lastAt, apart } = meter;
  return (
    <div
      role="note"
      aria-label={t('meter.label')}
      className="rounded-md border border-line px-2 py-1.5 text-xs"
    >
      <p className="flex gap-1.5 font-medium text-strong">
        <Files aria-hidden className="mt-px size-3.5 shrink-0" />
        <span>{t('meter.count', { count, when: format.moment(lastAt, now) })}</span>
      </p>
      {apart.length > 0 && (
        <p className="mt-0.5 text-muted">{t('meter.apart', { words: apart.join(', ') })}</p>
      )}
    </div>
  );
}
