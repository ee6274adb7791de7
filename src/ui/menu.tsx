import { Check } from 'lucide-react';
import { useRef, type RefObject } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Popover as AriaPopover, type PopoverProps } from 'react-aria-components/Popover';
import { cx } from './cx.ts';
import type { Icon } from './icon.ts';
import { Kbd } from './kbd.tsx';
import { OverlayLocale } from './overlay-locale.tsx';
import { overlayLook } from './overlay-look.ts';
import { useFocusInside } from './use-focus-inside.ts';

export interface MenuEntry<Id extends string = string> {
  id: Id;
  label: string;
  /** A second line. */
  description?: string;
  icon?: Icon;
  keys?: string;
  isDanger?: boolean;
  isDisabled?: boolean;
  /** Neighbours with the same title stand under it together. */
  group?: string;
}

export interface MenuProps<Id extends string = string> {
  /** The menu's accessible name. */
  label: string;
  items: readonly MenuEntry<Id>[];
  onAction: (id: Id) => void;
  /** Given, the items are a choice of one and this one is ticked; null ticks none. */
  selectedId?: Id | null;
  placement?: PopoverProps['placement'];
}

interface OpenMenuProps<Id extends string> extends MenuProps<Id> {
  triggerRef: RefObject<Element | null>;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** The menu that hangs on a trigger. Most want `MenuButton`, which loads it on demand. */
export function Menu<Id extends string>({
  label,
  items,
  onAction,
  selectedId,
  placement = 'bottom start',
  ...overlay
}: OpenMenuProps<Id>) {
  return (
    <OverlayLocale>
      <AriaPopover {...overlay} placement={placement} offset={4} className={overlayLook}>
        <MenuList
          label={label}
          items={items}
          onAction={onAction}
          selectedId={selectedId}
          onClose={() => overlay.onOpenChange(false)}
        />
      </AriaPopover>
    </OverlayLocale>
  );
}

interface MenuListProps<Id extends string> extends Pick<
  OpenMenuProps<Id>,
  'label' | 'items' | 'onAction' | 'selectedId'
> {
  onClose: () => void;
}

function MenuList<Id extends string>(props: MenuListProps<Id>) {
  const { label, items, onAction, selectedId, onClose } = props;
  const ref = useRef<HTMLDivElement>(null);
  useFocusInside(ref);
  return (
    <AriaMenu
      ref={ref}
      aria-label={label}
      autoFocus="first"
      selectionMode={selectedId === undefined ? 'none' : 'single'}
      selectedKeys={selectedId ? [selectedId] : []}
      onAction={(key) => onAction(key as Id)}
      onClose={onClose}
      className="flex min-w-44 flex-col p-1 outline-none"
    >
      {sectionsOf(items).map(({ group, entries }) =>
        group ? (
          <MenuSection key={group} className="not-first:mt-1 not-first:border-t not-first:pt-1">
            <Header className="px-2 pt-1 pb-0.5 text-2xs font-medium text-muted">{group}</Header>
            {entries.map(Entry)}
          </MenuSection>
        ) : (
          entries.map(Entry)
        ),
      )}
    </AriaMenu>
  );
}

function Entry<Id extends string>(entry: MenuEntry<Id>) {
  const Glyph = entry.icon;
  return (
    <MenuItem
      key={entry.id}
      id={entry.id}
      textValue={entry.label}
      isDisabled={entry.isDisabled}
      // Why it is disabled has to be read.
      className={cx(itemLook, !entry.description && faintWhenOff)}
    >
      {({ isSelected, selectionMode }) => (
        <>
          {selectionMode !== 'none' && (
            <Check aria-hidden className={cx('size-4 shrink-0', !isSelected && 'invisible')} />
          )}
          {Glyph && <Glyph aria-hidden className="size-4 shrink-0 text-muted" />}
          <span className={cx('min-w-0 flex-1', entry.isDanger && 'text-danger-text')}>
            {entry.label}
            {entry.description && (
              <span className="block text-xs text-muted">{entry.description}</span>
            )}
          </span>
          {entry.keys && <Kbd keys={entry.keys} className="ml-4 text-muted" />}
        </>
      )}
    </MenuItem>
  );
}

export const itemLook =
  'flex min-h-7 cursor-default items-center gap-2 rounded-sm px-2 py-1 text-sm text-strong outline-none select-none focused:bg-selected off:text-muted forced-colors:focused:outline-2';

export const faintWhenOff = 'off:opacity-60';

function sectionsOf<Id extends string>(items: readonly MenuEntry<Id>[]) {
  const sections: { group: string | undefined; entries: MenuEntry<Id>[] }[] = [];
  for (const entry of items) {
    const last = sections.at(-1);
    if (last && last.group === entry.group) last.entries.push(entry);
    else sections.push({ group: entry.group, entries: [entry] });
  }
  return sections;
}
