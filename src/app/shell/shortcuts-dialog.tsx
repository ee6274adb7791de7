import { useTranslation } from '#i18n/use-translation.ts';
import { useCommandRegistry } from '#lib/commands/registry.ts';
import { Checkbox } from '#ui/checkbox.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Kbd } from '#ui/kbd.tsx';
import { useWindowState } from '../window-state.ts';
import { byGroup } from '../palette/by-group.ts';
import { keyLabel } from '../palette/key-label.ts';

/** Every key that works now, from the same list as the palette. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('commands');
  const commands = useCommandRegistry((state) => state.commands);
  const areShortcutsOn = useWindowState((state) => state.areShortcutsOn);
  const groups = byGroup([...commands.values()].filter((command) => command.keys));
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('shortcutsTitle')} size="lg">
      <Checkbox
        checked={areShortcutsOn}
        onChange={(isOn) => useWindowState.setState({ areShortcutsOn: isOn })}
        description={t('shortcutsHint')}
      >
        {t('shortcutsUse')}
      </Checkbox>
      <div className="mt-4 columns-1 gap-8 sm:columns-2">
        {groups.map(([group, list]) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-xs font-semibold text-muted">{group}</h3>
            <dl>
              {list.map((command) => (
                <div key={command.id} className="flex items-center justify-between gap-4 py-1">
                  <dt>{command.label}</dt>
                  <dd>
                    <Kbd keys={keyLabel(command.keys ?? '')} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
