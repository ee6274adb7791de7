import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Finding } from '#care/tone/types.ts';

const PAUSE_MS = 1_000;

/** One line on what was noticed: "2 hints, 1 that must not be sent". Empty where nothing was. */
export function useFindingSummary(findings: readonly Finding[]): string {
  const { t } = useTranslation('composer');
  const blocks = findings.filter(({ severity }) => severity === 'block').length;
  const hints = findings.length - blocks;
  return [
    hints > 0 && t('guidance.hints', { count: hints }),
    blocks > 0 && t('guidance.blocks', { count: blocks }),
  ]
    .filter(Boolean)
    .join(', ');
}

/**
 * The one live region: how many hints there are, once the count has stood still, never per keystroke;
 * and at once the card of the finding that was stepped to.
 */
export function Announcer({ summary, card }: { summary: string; card: string }) {
  const { t } = useTranslation('composer');
  const [said, setSaid] = useState('');
  const before = useRef(summary);
  useEffect(() => {
    if (before.current === summary) return;
    const timer = setTimeout(() => {
      before.current = summary;
      setSaid(summary || t('guidance.clear'));
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [summary, t]);
  return (
    <div role="status" className="sr-only">
      {card || said}
    </div>
  );
}
