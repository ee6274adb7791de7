import { Megaphone } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useCommandRegistry } from '#lib/commands/registry.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';

/** What the public saw begin it should see end. Shown until a line of ours stands there. */
export function PublicClosing() {
  const { t } = useTranslation('resolution');
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-normal">
      <Chip tone="public" icon={Megaphone}>
        {t('publicClosing.title')}
      </Chip>
      {t('publicClosing.hint')}
      <Button
        size="sm"
        onClick={() => useCommandRegistry.getState().commands.get('reply.public')?.run()}
      >
        {t('publicClosing.write')}
      </Button>
    </p>
  );
}
