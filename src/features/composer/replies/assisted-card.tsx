import { Hand } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useConfirmPost, useWithdrawReply } from '#data/replies/mutations.ts';
import { Button } from '#ui/button.tsx';
import { AnsweredLink } from './answered-link.tsx';
import { CardFrame, type ReplyCardProps } from './card-frame.tsx';
import { CouldNotPost, PostedByHand } from './confirm-post.tsx';
import { EditAgainButton } from './edit-again-button.tsx';
import { useHandOver } from './use-hand-over.ts';

/** Where no API posts: copy, post by hand, and say where it stands or why it does not. */
export function AssistedCard({ reply, mayAct }: ReplyCardProps) {
  const { t } = useTranslation('composer');
  const handOver = useHandOver();
  const confirm = useConfirmPost();
  const withdraw = useWithdrawReply();
  return (
    <CardFrame
      reply={reply}
      tone="accent"
      icon={Hand}
      title={t('assisted.title')}
      error={confirm.error ?? withdraw.error}
      action={mayAct && <EditAgainButton {...{ reply, withdraw }} label={t('pending.takeBack')} />}
      steps={
        mayAct && (
          <ol className="mt-2 flex list-outside list-decimal flex-col gap-2 border-t border-line pt-2 pl-5 marker:font-semibold">
            <li>
              <Button size="sm" className="mr-2" onClick={() => void handOver(reply)}>
                {t('assisted.copy')}
              </Button>
              <AnsweredLink reply={reply} />
            </li>
            <li>
              {t('assisted.then')}
              <PostedByHand {...{ reply, confirm }} />
              <CouldNotPost {...{ reply, confirm }} />
            </li>
          </ol>
        )
      }
    >
      {!mayAct && <p>{t('assisted.byAuthor')}</p>}
    </CardFrame>
  );
}
