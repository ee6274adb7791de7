import { Undo2 } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useWithdrawReply } from '#data/replies/mutations.ts';
import { usePerson } from '#data/team/queries.ts';
import { lazy } from '#lib/lazy.ts';
import { CardFrame, type ReplyCardProps } from './card-frame.tsx';
import { EditAgainButton } from './edit-again-button.tsx';

const Difference = lazy(async () => ({
  default: (await import('#ui/difference.tsx')).Difference,
}));

const TaughtLine = lazy(async () => ({
  default: (await import('#marks/taught-line.tsx')).TaughtLine,
}));

/** The lead's word comes first: it is why the reply is here again. */
export function ReturnedCard({ reply, mayAct }: ReplyCardProps) {
  const { t } = useTranslation('composer');
  const withdraw = useWithdrawReply();
  const decision = reply.decisions.findLast(({ action }) => action === 'returned');
  const edit = reply.decisions.findLast(({ action }) => action === 'edited');
  const lead = usePerson(decision?.byId ?? null);
  return (
    <CardFrame
      reply={reply}
      tone="warn"
      icon={Undo2}
      title={t('pending.returned', { name: lead?.name ?? t('pending.lead') })}
      error={withdraw.error}
      action={mayAct && <EditAgainButton {...{ reply, withdraw }} label={t('pending.editAgain')} />}
    >
      {decision?.comment && (
        <blockquote dir="auto" className="mt-1 border-l-2 border-tone pl-2 whitespace-pre-wrap">
          {decision.comment}
        </blockquote>
      )}
      {decision?.rule && (
        <Suspense>
          <TaughtLine rule={decision.rule} />
        </Suspense>
      )}
      {edit && edit.textBefore !== null && edit.textAfter !== null && (
        <div className="mt-1.5">
          <p className="text-xs text-muted">{t('pending.changed')}</p>
          <Suspense>
            <Difference before={edit.textBefore} after={edit.textAfter} />
          </Suspense>
        </div>
      )}
    </CardFrame>
  );
}
