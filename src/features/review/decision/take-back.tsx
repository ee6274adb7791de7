import { useTranslation } from '#i18n/use-translation.ts';
import type { Reply } from '#contract/reply.ts';
import { useWithdrawReply } from '#data/replies/mutations.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { Button } from '#ui/button.tsx';
import { showToast } from '#ui/toast-store.ts';

/** The author changes their mind: the words go back into the draft. */
export function TakeBack({ reply, onDone }: { reply: Reply; onDone: () => void }) {
  const { t } = useTranslation('review');
  const failureText = useFailureText();
  const withdraw = useWithdrawReply();

  // Not with the callbacks of `mutate`: they are dropped when the fresh queue takes the button away.
  async function takeBack() {
    try {
      await withdraw.mutateAsync(reply.id);
      showToast({ text: t('done.takenBack'), tone: 'success' });
      onDone();
    } catch (error) {
      showToast({ text: failureText(error), tone: 'danger' });
    }
  }

  return (
    <Button size="sm" isPending={withdraw.isPending} onClick={() => void takeBack()}>
      {t('takeBack')}
    </Button>
  );
}
