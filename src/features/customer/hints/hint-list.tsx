import { useRef } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { Part } from '../part.tsx';
import { HintItem } from './hint-item.tsx';
import { useSay } from './use-say.ts';

/** Accounts that look like this customer's. Likeness links nothing: a person says what it is worth. */
export function HintList({ detail }: { detail: ThreadDetail }) {
  const { t } = useTranslation('hints');
  const regionRef = useRef<HTMLDivElement>(null);
  // The button that was pressed goes with its hint.
  const { say, isPending } = useSay(detail.row.id, () => regionRef.current?.focus());
  return (
    <div ref={regionRef} tabIndex={-1} className="empty:-mt-5">
      {detail.hints.length > 0 && (
        <Part title={t('title')}>
          <ul
            aria-label={t('title')}
            className="flex flex-col divide-y divide-line rounded-md border border-line bg-raised"
          >
            {detail.hints.map((hint) => (
              <HintItem
                key={hint.id}
                hint={hint}
                isPending={isPending}
                onSay={(says) => say(hint, says)}
              />
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
}
