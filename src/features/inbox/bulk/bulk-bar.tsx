import { Archive, UserRoundPlus, X } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { BulkAction, BulkDone } from '#contract/bulk.ts';
import { useBulk } from '#data/threads/bulk.ts';
import { careRoles, isAtWork } from '#care/team/roles.ts';
import { useMe, usePeople } from '#data/team/queries.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { useFormat } from '#i18n/use-format.ts';
import { useCommands } from '#lib/commands/registry.ts';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { MenuButton } from '#ui/menu-button.tsx';
import { showToast } from '#ui/toast-store.ts';
import { clearSelection } from './selection.ts';

const outcomes = ['listened', 'spam', 'duplicate', 'unconfirmed'] as const;
const nobody = 'nobody';

/** What can be done with all that is picked, in one go and with one way back. */
export function BulkBar({ threadIds }: { threadIds: readonly string[] }) {
  const { t } = useTranslation('inbox');
  const { t: outcomeName } = useTranslation('marks');
  const format = useFormat();
  const failureText = useFailureText();
  const me = useMe();
  const people = usePeople();
  const { run, undo } = useBulk();
  useCommands([
    {
      id: 'list.unpick',
      label: t('bulk.clear'),
      group: t('inbox'),
      keys: 'Escape',
      run: clearSelection,
    },
  ]);

  // Awaited and not called back: the bar is gone as soon as nothing is picked.
  async function takeBack(items: BulkDone[]) {
    try {
      const { done, refused } = await undo.mutateAsync(items);
      const words = t('bulk.undone', { count: done.length });
      showToast({ text: words + leftWords(refused.length) });
    } catch (error) {
      showToast({ text: failureText(error), tone: 'danger' });
    }
  }

  async function act(action: BulkAction) {
    try {
      const { done, refused } = await run.mutateAsync({ threadIds: [...threadIds], action });
      clearSelection();
      const number = format.number(done.length);
      const words = t(`bulk.${action.kind}Done`, { count: done.length, number });
      const back = { label: t('bulk.undo'), onAction: () => void takeBack(done) };
      showToast({
        text: words + leftWords(refused.length),
        ...(done.length > 0 ? { action: back } : {}),
      });
    } catch (error) {
      showToast({ text: failureText(error), tone: 'danger' });
    }
  }

  function leftWords(count: number): string {
    return count > 0 ? ` ${t('bulk.refused', { count })}` : '';
  }

  return (
    <div
      role="toolbar"
      aria-label={t('bulk.label')}
      className="flex flex-wrap items-center gap-1.5 border-t border-line bg-sunken px-3 py-2 text-sm"
    >
      <span role="status" className="mr-auto font-medium text-strong">
        {t('bulk.picked', { count: threadIds.length, number: format.number(threadIds.length) })}
      </span>
      <MenuButton
        label={t('bulk.assign')}
        items={[
          { id: me.id, label: t('bulk.toMe') },
          { id: nobody, label: t('filter.nobody') },
          ...people
            .filter((each) => each.id !== me.id && isAtWork(each, careRoles))
            .map(({ id, name }) => ({ id, label: name })),
        ]}
        onAction={(id) => void act({ kind: 'assign', assigneeId: id === nobody ? null : id })}
      >
        {(trigger) => (
          <Button {...trigger} size="sm" icon={UserRoundPlus} isPending={run.isPending}>
            {t('bulk.assign')}
          </Button>
        )}
      </MenuButton>
      <MenuButton
        label={t('bulk.close')}
        items={outcomes.map((id) => ({ id, label: outcomeName(`outcome.${id}`) }))}
        onAction={(id) => {
          const outcome = outcomes.find((known) => known === id);
          if (outcome) void act({ kind: 'close', outcome });
        }}
      >
        {(trigger) => (
          <Button {...trigger} size="sm" icon={Archive} isPending={run.isPending}>
            {t('bulk.close')}
          </Button>
        )}
      </MenuButton>
      <IconButton
        icon={X}
        size="sm"
        label={t('bulk.clear')}
        keys="Escape"
        onClick={clearSelection}
      />
    </div>
  );
}
