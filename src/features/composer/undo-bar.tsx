import { SendHorizontal } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useMe } from '#data/team/queries.ts';
import { useCommands } from '#lib/commands/registry.ts';
import { Button } from '#ui/button.tsx';
import { secondsLeft } from './undo/held-reply.ts';
import { useHeldReply } from './undo/use-held-reply.ts';
import { useUndo } from './undo/use-undo.ts';

/** Seconds for second thoughts, wherever the agent has gone meanwhile. Mount it once. */
export function UndoBar() {
  const { t } = useTranslation('composer');
  const me = useMe();
  const { held, now } = useHeldReply(me.id);
  const { undoReply, isUndoing } = useUndo();
  const name = held?.customerName || t('placeholder.customer');
  const seconds = held?.reply.sendAt ? secondsLeft(held.reply.sendAt, now) : 0;

  useCommands([
    {
      id: 'reply.undo',
      label: t('undo.command'),
      group: t('commands.group'),
      keys: 'KeyZ',
      isEnabled: held !== undefined && !isUndoing,
      run: () => held && undoReply(held.reply),
    },
  ]);

  return (
    <>
      <div role="status" className="sr-only">
        {held && t('undo.spoken', { name })}
      </div>
      {held && (
        <div
          role="group"
          aria-label={t('undo.label')}
          className="fixed bottom-12 left-24 z-50 flex max-w-[calc(100vw-7rem)] items-center gap-3 rounded-lg border border-line bg-overlay py-2 pr-2 pl-3 text-sm text-strong shadow-lg"
        >
          <SendHorizontal aria-hidden className="size-4 shrink-0 text-muted" />
          <span className="min-w-0 truncate">{t('undo.goesOut', { name, count: seconds })}</span>
          <Button size="sm" keys="z" isPending={isUndoing} onClick={() => undoReply(held.reply)}>
            {t('undo.undo')}
          </Button>
        </div>
      )}
    </>
  );
}
