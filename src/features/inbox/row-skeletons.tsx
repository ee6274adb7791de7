import { Skeleton } from '#ui/skeleton.tsx';
import { ROW_HEIGHT } from './list/inbox-row.tsx';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Where the rows will be. */
export function RowSkeletons() {
  return (
    <div aria-hidden className="overflow-hidden">
      {ROWS.map((row) => (
        <div
          key={row}
          style={{ height: ROW_HEIGHT }}
          className="flex gap-2.5 border-b border-line px-3 py-2"
        >
          <Skeleton className="size-8 rounded-full" />
          <div className="flex flex-1 flex-col gap-2 pt-1">
            <Skeleton className="h-3 w-2/5" />
            <Skeleton className="h-3 w-4/5" />
            <Skeleton className="h-3 w-1/4" />
          </div>
        </div>
      ))}
    </div>
  );
}
