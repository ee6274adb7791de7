import { useTranslation } from '#i18n/use-translation.ts';
import type { Case } from '#contract/case.ts';
import type { Message } from '#contract/message.ts';
import { useJoinCases, useMoveToCase, useSplitCase } from '#data/cases/mutations.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { showToast } from '#ui/toast-store.ts';
import { newCase, takenFrom, type SortForm } from './sort-form.ts';

/** Sorts messages into a new case or another one; the toast puts them back. */
export function useSort(onSorted: () => void) {
  const { t } = useTranslation('cases');
  const failureText = useFailureText();
  const split = useSplitCase();
  const move = useMoveToCase();
  const join = useJoinCases();

  async function sort(form: SortForm, messages: readonly Message[]) {
    const taken = takenFrom(messages, form);
    const [first] = taken;
    const messageIds = taken.flatMap((group) => group.messageIds);
    if (!first) return;
    const isNew = form.to === newCase;
    const to = isNew
      ? await split.mutateAsync({ id: first.caseId, messageIds })
      : await move.mutateAsync({ id: form.to, messageIds });
    onSorted();
    const count = messageIds.length;
    const toast = `case-${to.id}`;
    const back = () => void putBack(taken, isNew ? to : null, toast);
    showToast({
      id: toast,
      text: t(isNew ? 'sort.done.split' : 'sort.done.moved', { number: to.number, count }),
      tone: 'success',
      action: { label: t('undo'), onAction: back },
    });
  }

  async function putBack(taken: ReturnType<typeof takenFrom>, fresh: Case | null, toast: string) {
    try {
      const [first, ...others] = taken;
      const moved = fresh === null ? taken : others;
      for (const { caseId, messageIds } of moved)
        await move.mutateAsync({ id: caseId, messageIds });
      // What would leave the new case empty goes back with it: its number then leads to the old one.
      if (fresh && first)
        await join.mutateAsync({
          id: fresh.id,
          intoId: first.caseId,
          seenVersion: fresh.version,
        });
      showToast({ id: toast, text: t('sort.done.back'), tone: 'success' });
    } catch (error) {
      showToast({ id: toast, text: failureText(error), tone: 'danger' });
    }
  }

  return { sort, isPending: split.isPending || move.isPending };
}
