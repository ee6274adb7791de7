import { Eye } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useNow } from '#data/clock.ts';
import { useWithdrawReply } from '#data/replies/mutations.ts';
import { useFormat } from '#i18n/use-format.ts';
import { CardFrame, type ReplyCardProps } from './card-frame.tsx';
import { EditAgainButton } from './edit-again-button.tsx';

export function InReviewCard({ reply, mayAct }: ReplyCardProps) {
  const { t } = useTranslation('composer');
  const format = useFormat();
  const now = useNow();
  const withdraw = useWithdrawReply();
  const since = reply.reviewRequestedAt ?? reply.createdAt;
  const isVoided = reply.decisions.at(-1)?.action === 'voided';
  return (
    <CardFrame
      reply={reply}
      tone="accent"
      icon={Eye}
      title={t('pending.inReview', { since: format.since(since, now) })}
      error={withdraw.error}
      action={mayAct && <EditAgainButton {...{ reply, withdraw }} label={t('pending.takeBack')} />}
    >
      {isVoided && <p>{t('pending.voided')}</p>}
    </CardFrame>
  );
}
