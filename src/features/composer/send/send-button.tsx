import { Eye, Globe, Hand, Lock } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { Button } from '#ui/button.tsx';
import { isAmbiguous } from '../place/place-choice.ts';
import type { ReplyScreen, ReplyState } from '../use-reply.ts';
import { sendLabel, type SendLabel } from './send-label.ts';
import type { Press } from './use-press.ts';

interface SendButtonProps {
  screen: ReplyScreen;
  reply: ReplyState;
  press: Press;
  obstacleId: string;
}

/** Named after where the words go. With something in the way it keeps the focus and leads there. */
export function SendButton({ screen, reply, press, obstacleId }: SendButtonProps) {
  const { me, detail, option } = screen;
  const label = sendLabel({
    option,
    isForReview: me.trust === 'every-reply' || reply.desk.isReviewAsked,
    isAmbiguous: isAmbiguous(detail.places, option),
  });
  const words = useLabelWords(label);
  const { sendRef, send } = press;
  const isPrivate = option.place.visibility === 'private';
  const isReview = label.says === 'review';
  return (
    <Button
      ref={sendRef}
      size="lg"
      variant={isReview ? 'primary' : isPrivate ? 'private' : 'public'}
      icon={isReview ? Eye : label.says === 'by-hand' ? Hand : isPrivate ? Lock : Globe}
      keys="mod+enter"
      aria-disabled={reply.obstacle !== null}
      aria-describedby={obstacleId}
      isPending={reply.sending.isSending}
      onClick={send}
      className="max-w-full"
    >
      {words}
    </Button>
  );
}

function useLabelWords(label: SendLabel): string {
  const { t } = useTranslation('composer');
  if (label.says === 'review') return t('send.review');
  const { place } = label;
  if (label.says === 'by-hand') return t(`send.byHand.${label.visibility}`, { place });
  const name =
    label.visibility === 'public'
      ? t(`send.public.${label.channel}`, { place })
      : t(`send.private.${label.channel}`, { place });
  return label.isNamed ? t('send.named', { name, place }) : name;
}
