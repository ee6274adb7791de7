import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useCommandRegistry, type Command } from '#lib/commands/registry.ts';
import { Dialog } from '#ui/dialog.tsx';
import { Kbd } from '#ui/kbd.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { byGroup } from './by-group.ts';
import { findCommands } from './find-commands.ts';
import { keyLabel } from './key-label.ts';

/** Everything that can be done now, by name. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('commands');
  const id = useId();
  const [query, setQuery] = useState('');
  const [activeId, setActiveId] = useState<string | null>(null);
  const all = useCommandRegistry((state) => state.commands);
  const offered = [...all.values()].filter((command) => command.id !== 'commands.open');
  const groups = byGroup(findCommands(offered, query));
  const flat = groups.flatMap(([, list]) => list);
  const active = flat.find((command) => command.id === activeId) ?? flat[0];

  function run(command: Command) {
    onClose();
    // The dialog gives the focus back as it closes; a command that moves the focus has to come after.
    setTimeout(() => command.run(), 0);
  }

  function press(event: KeyboardEvent) {
    const at = active ? flat.indexOf(active) : -1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = flat[(at + step + flat.length) % flat.length];
      setActiveId(next?.id ?? null);
      document.getElementById(`${id}-${next?.id}`)?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter' && active) {
      event.preventDefault();
      run(active);
    }
  }

  return (
    <Dialog isOpen onOpenChange={onClose} title={t('title')} size="md">
      <SearchField
        autoFocus
        label={t('search')}
        value={query}
        onChange={(value) => {
          setQuery(value);
          setActiveId(null);
        }}
        onKeyDown={press}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={active ? `${id}-${active.id}` : undefined}
      />
      <div
        id={id}
        role="listbox"
        aria-label={t('title')}
        className="mt-2 -mb-2 h-80 overflow-y-auto"
      >
        {groups.map(([group, list]) => (
          <div key={group} role="group" aria-label={group} className="mb-2">
            <div aria-hidden className="px-2 py-1 text-xs font-medium text-muted">
              {group}
            </div>
            {list.map((command) => (
              <div
                key={command.id}
                id={`${id}-${command.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={command === active}
                onPointerMove={() => setActiveId(command.id)}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => run(command)}
                className="flex h-8 cursor-pointer items-center justify-between gap-4 rounded-sm px-2 text-normal aria-selected:bg-selected aria-selected:text-strong"
              >
                <span className="truncate">{command.label}</span>
                {command.keys && <Kbd keys={keyLabel(command.keys)} />}
              </div>
            ))}
          </div>
        ))}
        {flat.length === 0 && <p className="p-2 text-muted">{t('none')}</p>}
      </div>
    </Dialog>
  );
}
