import { ChevronDown } from 'lucide-react';
import type { RefObject } from 'react';
import { cx } from '#ui/cx.ts';
import { MenuButton } from '#ui/menu-button.tsx';

interface ChoiceChipProps<Id extends string> {
  ref: RefObject<HTMLButtonElement | null>;
  menuLabel: string;
  /** The button's accessible name. */
  label: string;
  items: readonly { id: Id; label: string }[];
  chosen: Id;
  why: string;
  isSuggested: boolean;
  onChoose: (id: Id) => void;
}

/** A chip that opens a choice; a dashed line says that nobody has confirmed it. */
export function ChoiceChip<Id extends string>(props: ChoiceChipProps<Id>) {
  const { ref: ownRef, menuLabel, label, items, chosen, why, isSuggested, onChoose } = props;
  return (
    <MenuButton label={menuLabel} items={items} selectedId={chosen} onAction={onChoose}>
      {({ ref, ...trigger }) => (
        <button
          type="button"
          {...trigger}
          ref={(button) => {
            ownRef.current = button;
            ref(button);
          }}
          aria-label={label}
          title={why}
          className={cx(
            'inline-flex h-6 items-center gap-1 rounded-sm border border-line-strong px-1.5 text-2xs font-medium text-normal hover:bg-hover',
            isSuggested && 'border-dashed',
          )}
        >
          {items.find(({ id }) => id === chosen)?.label}
          <ChevronDown aria-hidden className="size-3" />
        </button>
      )}
    </MenuButton>
  );
}
