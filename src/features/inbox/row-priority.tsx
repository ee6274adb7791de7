import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { ThreadRow } from '#contract/thread.ts';
import { usePriorityWords } from '#marks/use-priority-words.ts';
import { Chip } from '#ui/chip.tsx';

/** From here on the number is worth a look: ten hours of waiting, or what is worth as much. */
const PRESSING_POINTS = 100;

/** How pressing a thread is, as a number; what it is and the reasons come under the pointer. */
export function RowPriority({ row, now }: { row: ThreadRow; now: string }) {
  const { t } = useTranslation('triage');
  const priority = usePriorityWords(row, now);
  const [isPointedAt, setPointedAt] = useState(false);
  if (!priority) return null;
  const words = `${row.kind ? `${t(`kind.${row.kind}`)}. ` : ''}${priority.label}`;
  return (
    <Chip
      look="outline"
      tone={priority.points >= PRESSING_POINTS ? 'warn' : 'neutral'}
      title={isPointedAt ? `${words}: ${priority.reasons()}` : undefined}
      onPointerEnter={() => setPointedAt(true)}
    >
      <span aria-hidden>{priority.points}</span>
      <span className="sr-only">{words}</span>
    </Chip>
  );
}
