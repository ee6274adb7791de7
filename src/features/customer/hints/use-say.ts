import { useTranslation } from '#i18n/use-translation.ts';
import type { HintState, ShownHint } from '#contract/hint.ts';
import { useAnswerHint } from '#data/hints/mutations.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { showToast } from '#ui/toast-store.ts';

const told = {
  same: 'linked',
  different: 'remembered',
  asking: 'asked',
  open: 'givenUp',
} as const;

/** Answers a hint and tells what came of it; "different" can be taken back at once. */
export function useSay(threadId: string, onSaid: () => void) {
  const { t } = useTranslation('hints');
  const failureText = useFailureText();
  const answer = useAnswerHint(threadId);

  function say(hint: ShownHint, says: HintState, isQuiet = false) {
    answer.mutate(
      { hint, says },
      {
        onSuccess() {
          if (isQuiet) return;
          onSaid();
          const undo = { label: t('undo'), onAction: () => say(hint, hint.state, true) };
          showToast({
            text: t(told[says]),
            tone: 'success',
            ...(says === 'different' ? { action: undo } : {}),
          });
        },
        onError: (error) => showToast({ text: failureText(error), tone: 'danger' }),
      },
    );
  }

  return { say, isPending: answer.isPending };
}
