import {
  CalendarSearch,
  Copy,
  Download,
  Ellipsis,
  FolderInput,
  Link2,
  Merge,
  PanelRight,
  UserRoundX,
} from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { ThreadRow } from '#contract/thread.ts';
import { useMe } from '#data/team/queries.ts';
import { useCommandRegistry } from '#lib/commands/registry.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { MenuButton } from '#ui/menu-button.tsx';
import type { MenuEntry } from '#ui/menu.tsx';
import { showToast } from '#ui/toast-store.ts';

interface MoreMenuProps {
  row: ThreadRow;
  onOpenCustomer?: (() => void) | undefined;
}

/** What a command of the same name does. */
const commandOf = {
  'go-to': 'thread.go-to',
  sort: 'thread.sort',
  join: 'thread.join',
  export: 'customer.export',
  erase: 'customer.erase',
};
type Choice = keyof typeof commandOf | 'copy-number' | 'copy-address' | 'customer';

export function MoreMenu({ row, onOpenCustomer }: MoreMenuProps) {
  const { t } = useTranslation('thread');
  const isAdmin = useMe().role === 'admin';
  const items: MenuEntry<Choice>[] = [
    { id: 'go-to', label: t('goTo.command'), icon: CalendarSearch, keys: 'g' },
    ...(row.caseNumber
      ? [{ id: 'sort' as const, label: t('cases.sort'), icon: FolderInput, keys: 'c' }]
      : []),
    ...(row.openCaseCount > 1
      ? [{ id: 'join' as const, label: t('cases.join'), icon: Merge, keys: 'shift+c' }]
      : []),
    ...(row.caseNumber
      ? [{ id: 'copy-number' as const, label: t('more.copyNumber'), icon: Copy }]
      : []),
    { id: 'copy-address', label: t('more.copyAddress'), icon: Link2 },
    ...(onOpenCustomer
      ? [{ id: 'customer' as const, label: t('more.customer'), icon: PanelRight }]
      : []),
    ...(isAdmin
      ? [
          { id: 'export' as const, label: t('more.export'), icon: Download },
          { id: 'erase' as const, label: t('more.erase'), icon: UserRoundX, isDanger: true },
        ]
      : []),
  ];

  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text);
      showToast({ text: t('more.copied', { text }), tone: 'success' });
    } catch {
      // The browser may forbid the clipboard; then the words are shown to be copied by hand.
      showToast({ text: t('more.notCopied', { text }), tone: 'warn', seconds: null });
    }
  }

  function choose(choice: Choice) {
    if (choice === 'customer') onOpenCustomer?.();
    else if (choice === 'copy-number') void copy(row.caseNumber ?? '');
    else if (choice === 'copy-address') void copy(window.location.href);
    else useCommandRegistry.getState().commands.get(commandOf[choice])?.run();
  }

  return (
    <MenuButton label={t('more.label')} items={items} onAction={choose} placement="bottom end">
      {(trigger) => <IconButton {...trigger} icon={Ellipsis} label={t('more.label')} />}
    </MenuButton>
  );
}
