import { CircleAlert } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useRetryReply, useWithdrawReply } from '#data/replies/mutations.ts';
import { Button } from '#ui/button.tsx';
import { CardFrame, type ReplyCardProps } from './card-frame.tsx';
import { EditAgainButton } from './edit-again-button.tsx';

export function FailedCard({ reply, mayAct }: ReplyCardProps) {
  const { t } = useTranslation('composer');
  const retry = useRetryReply();
  const withdraw = useWithdrawReply();
  return (
    <CardFrame
      reply={reply}
      tone="danger"
      icon={CircleAlert}
      title={t('pending.failed')}
      error={retry.error ?? withdraw.error}
      action={
        mayAct && (
          <>
            <Button
              size="sm"
              variant="primary"
              isPending={retry.isPending}
              onClick={() => retry.mutate(reply.id)}
            >
              {t('pending.tryAgain')}
            </Button>
            <EditAgainButton {...{ reply, withdraw }} label={t('pending.edit')} />
          </>
        )
      }
    >
      {reply.failure && <p>{t('pending.reason', { reason: reply.failure.reason })}</p>}
    </CardFrame>
  );
}
