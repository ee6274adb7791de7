import { useQueryClient } from '@tanstack/react-query';
import { UserRoundPlus } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Case } from '#contract/case.ts';
import { useAssignCase } from '#data/cases/mutations.ts';
import { Failure } from '#data/failure.ts';
import { useMe, usePeople } from '#data/team/queries.ts';
import { refreshThread } from '#data/threads/cache.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { useCommands } from '#lib/commands/registry.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Button } from '#ui/button.tsx';
import { MenuButton } from '#ui/menu-button.tsx';
import { showToast } from '#ui/toast-store.ts';
import { assignChoices, nobody, type AssignChoice } from './assign-choices.ts';

/** Who owns the case, and to whom it can be given. */
export function AssignMenu({ current }: { current: Case }) {
  const { t } = useTranslation('thread');
  const me = useMe();
  const people = usePeople();
  const client = useQueryClient();
  const failureText = useFailureText();
  const assign = useAssignCase();
  const choices = assignChoices(current.assigneeId, me, people);
  const isBarred = choices.some((choice) => choice.isLeadsOnly);
  const buttonRef = useRef<HTMLButtonElement | null>(null);
  const owner = people.find((person) => person.id === current.assigneeId);
  useCommands([
    {
      id: 'thread.assign',
      label: t('assign.label'),
      group: t('title'),
      keys: 'KeyA',
      run: () => buttonRef.current?.click(),
    },
  ]);

  function give(id: string) {
    const assigneeId = id === nobody ? null : id;
    if (assigneeId === current.assigneeId) return;
    assign.mutate(
      { id: current.id, assigneeId, seenAssigneeId: current.assigneeId },
      {
        onError(error) {
          // Somebody was quicker: show whose it is now.
          void refreshThread(client, current.threadId);
          showToast({ text: ownerWords(error) ?? failureText(error), tone: 'danger' });
        },
      },
    );
  }

  function groupOf(choice: AssignChoice) {
    if (isBarred) return t('assign.leadsOnly');
    return choice.who === 'colleague' ? t('assign.colleagues') : undefined;
  }

  function ownerWords(error: Error): string | undefined {
    if (!(error instanceof Failure) || error.code !== 'already_assigned') return undefined;
    const quicker = people.find(({ id }) => id === error.details.assigneeId);
    return quicker && t('assign.taken', { name: quicker.name });
  }

  function entry(choice: AssignChoice) {
    return {
      id: choice.id,
      label:
        choice.who === 'colleague' ? choice.name : t(`assign.${choice.who}`, { name: me.name }),
      isDisabled: choice.isLeadsOnly,
      group: groupOf(choice),
    };
  }

  return (
    <MenuButton
      label={t('assign.menu')}
      items={choices.map(entry)}
      selectedId={current.assigneeId ?? nobody}
      onAction={give}
      placement="bottom end"
    >
      {({ ref, ...trigger }) => (
        <Button
          {...trigger}
          ref={(button) => {
            buttonRef.current = button;
            ref(button);
          }}
          icon={owner ? undefined : UserRoundPlus}
          isPending={assign.isPending}
          aria-label={owner ? t('assign.owned', { name: owner.name }) : undefined}
        >
          {owner ? (
            <span className="flex items-center gap-1.5">
              <Avatar name={owner.name} size="xs" />
              {owner.name}
            </span>
          ) : (
            t('assign.label')
          )}
        </Button>
      )}
    </MenuButton>
  );
}
