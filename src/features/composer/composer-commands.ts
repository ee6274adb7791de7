import { flushSync } from 'react-dom';
import { useTranslation } from '#i18n/use-translation.ts';
import { useCommands } from '#lib/commands/registry.ts';
import { changeDesk } from './desk.ts';

/** What works wherever the thread stands; the editor adds its own. */
export function useComposerCommands(deskId: string, isEnabled: boolean): void {
  const { t } = useTranslation('composer');
  const group = t('commands.group');
  useCommands([
    {
      id: 'thread.reply',
      label: t('commands.reply'),
      group,
      keys: 'KeyR',
      isEnabled,
      run: () => {
        flushSync(() => changeDesk(deskId, { isNoting: false }));
        document.getElementById(replyBoxId(deskId))?.focus();
      },
    },
    {
      id: 'thread.note',
      label: t('commands.note'),
      group,
      keys: 'KeyN',
      isEnabled,
      run: () => changeDesk(deskId, { isNoting: true }),
    },
  ]);
}

export function replyBoxId(deskId: string): string {
  return `reply-${deskId}`;
}
