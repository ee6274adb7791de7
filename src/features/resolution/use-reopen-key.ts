import { useTranslation } from '#i18n/use-translation.ts';
import { useCommands } from '#lib/commands/registry.ts';

/** Not solved after all: one key, also where a courtesy has just come. */
export function useReopenKey(run: () => void, isEnabled: boolean): void {
  const { t } = useTranslation('resolution');
  const { t: inThread } = useTranslation('thread');
  useCommands([
    {
      id: 'thread.reopen',
      label: t('reopenCommand'),
      group: inThread('title'),
      keys: 'KeyO',
      run,
      isEnabled,
    },
  ]);
}
