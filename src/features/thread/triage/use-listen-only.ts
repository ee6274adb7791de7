import { useTranslation } from '#i18n/use-translation.ts';
import type { Case } from '#contract/case.ts';
import { useReopenCase, useResolveCase } from '#data/cases/mutations.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { useCommands } from '#lib/commands/registry.ts';
import { showToast } from '#ui/toast-store.ts';

/** Some words only want to be heard: one key closes the case without a reply, and the toast takes it back. */
export function useListenOnly(current: Case | undefined): void {
  const { t } = useTranslation('triage');
  const failureText = useFailureText();
  const { mutateAsync: resolve } = useResolveCase();
  const { mutateAsync: reopen } = useReopenCase();
  const { t: inThread } = useTranslation('thread');

  async function listen({ id, number, version }: Case) {
    try {
      const closed = await resolve({
        id,
        ourSideFixed: false,
        customerConfirms: false,
        close: true,
        outcome: 'listened',
        seenVersion: version,
      });
      showToast({
        id: `case-${id}`,
        text: t('listened', { number }),
        tone: 'success',
        action: { label: t('undo'), onAction: () => void takeBack(closed) },
      });
    } catch (error) {
      showToast({ id: `case-${id}`, text: failureText(error), tone: 'danger' });
    }
  }

  async function takeBack({ id, number, version }: Case) {
    try {
      await reopen({ id, isSecondThought: true, seenVersion: version });
      showToast({ id: `case-${id}`, text: t('takenBack', { number }), tone: 'success' });
    } catch (error) {
      showToast({ id: `case-${id}`, text: failureText(error), tone: 'danger' });
    }
  }

  useCommands([
    {
      id: 'thread.listen-only',
      label: t('listenOnly'),
      group: inThread('title'),
      keys: 'KeyL',
      isEnabled: current !== undefined,
      run: () => {
        if (current) void listen(current);
      },
    },
  ]);
}
