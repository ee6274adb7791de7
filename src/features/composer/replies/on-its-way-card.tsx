import { SendHorizontal } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { CardFrame, type ReplyCardProps } from './card-frame.tsx';

/** Held for second thoughts (the undo bar counts them) or with the channel this moment. */
export function OnItsWayCard({ reply }: ReplyCardProps) {
  const { t } = useTranslation('composer');
  const title = reply.state === 'held' ? t('pending.held') : t('pending.sending');
  return <CardFrame {...{ reply, title }} tone="neutral" icon={SendHorizontal} />;
}
