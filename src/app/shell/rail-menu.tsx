import { Command, Import, Settings, UserRound } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useCommandRegistry } from '#lib/commands/registry.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { openDialog } from './dialog-state.ts';

/** The doors to everything else: the palette holds each command, so a menu would only repeat it. */
export function RailMenu({ canImport }: { canImport: boolean }) {
  const { t } = useTranslation('commands');
  return (
    <>
      {!__DEMO__ && (
        <IconButton
          icon={UserRound}
          label={t('account')}
          tooltipSide="right"
          onClick={() => location.assign('/account')}
        />
      )}
      {canImport && (
        <IconButton
          icon={Import}
          label={t('import')}
          tooltipSide="right"
          onClick={() => useCommandRegistry.getState().commands.get('import')?.run()}
        />
      )}
      <IconButton
        icon={Settings}
        label={t('settings')}
        tooltipSide="right"
        onClick={() => openDialog('settings')}
      />
      <IconButton
        icon={Command}
        label={t('open')}
        keys="mod+k"
        tooltipSide="right"
        onClick={() => openDialog('commands')}
      />
    </>
  );
}
