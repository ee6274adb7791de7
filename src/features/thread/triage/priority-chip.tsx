import { Gauge } from 'lucide-react';
import type { ThreadRow } from '#contract/thread.ts';
import { useNow } from '#data/clock.ts';
import { usePriorityWords } from '#marks/use-priority-words.ts';
import { Chip } from '#ui/chip.tsx';
import { Tooltip } from '#ui/tooltip.tsx';

/** How pressing the thread is; the reasons stand behind the number, for the pointer and the keyboard. */
export function PriorityChip({ row }: { row: ThreadRow }) {
  const priority = usePriorityWords(row, useNow());
  if (!priority) return null;
  return (
    <Tooltip text={priority.reasons()}>
      <button type="button" className="rounded-sm">
        <Chip look="outline" icon={Gauge}>
          {priority.label}
        </Chip>
      </button>
    </Tooltip>
  );
}
