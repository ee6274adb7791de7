import { useNow } from '#data/clock.ts';
import { useFormat } from '#i18n/use-format.ts';

export function DayLine({ at }: { at: string }) {
  const format = useFormat();
  const now = useNow();
  return (
    <div className="flex items-center gap-3 pt-1 text-xs font-medium text-muted">
      <span aria-hidden className="h-px flex-1 bg-line" />
      <time dateTime={at.slice(0, 10)}>{format.day(at, now)}</time>
      <span aria-hidden className="h-px flex-1 bg-line" />
    </div>
  );
}
