import { CircleQuestionMark } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useConfirmPost } from '#data/replies/mutations.ts';
import { Button } from '#ui/button.tsx';
import { AnsweredLink } from './answered-link.tsx';
import { CardFrame, type ReplyCardProps } from './card-frame.tsx';

/** The channel gave no answer. Only eyes can tell, and nothing is posted twice before they have. */
export function UnknownCard({ reply, mayAct }: ReplyCardProps) {
  const { t } = useTranslation('composer');
  const confirm = useConfirmPost();
  const { id } = reply;
  const reason = t('pending.notThereReason');
  return (
    <CardFrame
      reply={reply}
      tone="warn"
      icon={CircleQuestionMark}
      title={t('pending.unknown')}
      error={confirm.error}
      action={
        mayAct && (
          <>
            <Button
              size="sm"
              isPending={confirm.isPending}
              onClick={() => confirm.mutate({ id, outcome: 'posted' })}
            >
              {t('pending.isThere')}
            </Button>
            <Button
              size="sm"
              isPending={confirm.isPending}
              onClick={() => confirm.mutate({ id, outcome: 'failed', reason })}
            >
              {t('pending.isNotThere')}
            </Button>
          </>
        )
      }
    >
      <p>
        {t('pending.unknownHint')} <AnsweredLink reply={reply} />
      </p>
    </CardFrame>
  );
}
