import { useFormat } from '#i18n/use-format.ts';
import { cx } from '#ui/cx.ts';
import type { Icon } from '#ui/icon.ts';

interface RailEntryProps {
  icon: Icon;
  label: string;
  count: number | undefined;
  /** Said aloud and shown by a filled badge: something here is late, or soon will be. */
  alarm?: string | undefined;
  /** Nothing is late yet. */
  isMild?: boolean;
}

/** What a place in the rail shows of itself. */
export function RailEntry({ icon: Glyph, label, count, alarm, isMild = false }: RailEntryProps) {
  const format = useFormat();
  return (
    <>
      <span className="relative" title={alarm}>
        <Glyph aria-hidden className="size-5" />
        {alarm && (
          <span
            data-tone={isMild ? 'warn' : 'danger'}
            className="absolute -top-0.5 -right-1 size-2 rounded-full bg-tone"
            aria-hidden
          />
        )}
      </span>
      <span className="max-w-full text-center text-2xs leading-tight hyphens-auto">{label}</span>
      {count !== undefined && (
        <span aria-hidden className="text-2xs leading-none text-muted tabular-nums">
          {format.number(count)}
        </span>
      )}
      {alarm && <span className="sr-only">{alarm}</span>}
    </>
  );
}

export const railLink = cx(
  'flex flex-col items-center gap-0.5 rounded-md px-1 py-1.5 text-normal',
  'hover:bg-hover hover:text-strong focus-inset',
  'selected:bg-selected selected:font-medium selected:text-strong',
);
