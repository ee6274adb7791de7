import {
  CalendarSearch,
  Copy,
  Ellipsis,
  FolderInput,
  Link2,
  Merge,
  PanelRight,
} from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { ThreadRow } from '#contract/thread.ts';
import { useCommandRegistry } from '#lib/commands/registry.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { MenuButton } from '#ui/menu-button.tsx';
import type { MenuEntry } from '#ui/menu.tsx';
import { showToast } from '#ui/toast-store.ts';

interface MoreMenuProps {
  row: ThreadRow;
  onOpenCustomer?: (() => void) | undefined;
}

type Choice = 'go-to' | 'copy-number' | 'copy-address' | 'customer' | 'sort' | 'join';

export function MoreMenu({ row, onOpenCustomer }: MoreMenuProps) {
  const { t } = useTranslation('thread');
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
    else if (choice === 'go-to' || choice === 'sort' || choice === 'join')
      useCommandRegistry.getState().commands.get(`thread.${choice}`)?.run();
    else void copy(choice === 'copy-number' ? (row.caseNumber ?? '') : window.location.href);
  }

  return (
    <MenuButton label={t('more.label')} items={items} onAction={choose} placement="bottom end">
      {(trigger) => <IconButton {...trigger} icon={Ellipsis} label={t('more.label')} />}
    </MenuButton>
  );
}
