import { StickyNote } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { Button } from '#ui/button.tsx';
import { changeDesk, useDesk } from './desk.ts';
import { isForOthers, type NoReplyReason } from './why-no-reply.ts';

interface NoReplyProps {
  because: NoReplyReason;
  deskId: string;
  detail: ThreadDetail;
}

/** Stands in the composer's place where there is nothing to answer; words already written stay in sight. */
export function NoReply({ because, deskId, detail }: NoReplyProps) {
  const { t } = useTranslation('composer');
  const { draft } = useDesk(deskId);
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2 border-t border-line bg-canvas px-4 py-3">
      <div className="min-w-60 flex-1">
        <p className="font-medium text-strong">
          {t(`noReply.${because}.title`, { number: detail.row.caseNumber ?? '' })}
        </p>
        <p className="text-muted">{t(`noReply.${because}.hint`)}</p>
        {because === 'no-place' && <ClosedPlaces detail={detail} />}
        {draft.text.trim() !== '' && (
          <div className="mt-2 max-h-40 overflow-y-auto rounded-md border border-line bg-raised px-3 py-2">
            <p className="text-xs text-muted">{t('noReply.unsent')}</p>
            <p dir="auto" className="break-words whitespace-pre-wrap text-normal">
              {draft.text}
            </p>
          </div>
        )}
      </div>
      {!isForOthers(because) && (
        <Button icon={StickyNote} onClick={() => changeDesk(deskId, { isNoting: true })}>
          {t('note.open')}
        </Button>
      )}
    </div>
  );
}

function ClosedPlaces({ detail }: { detail: ThreadDetail }) {
  const { t } = useTranslation('composer');
  return (
    <ul className="mt-1 text-xs text-muted">
      {detail.places.map(({ place, sourceName, closedBecause }) => (
        <li key={`${place.sourceId}${place.visibility}`}>
          {sourceName}: {closedBecause && t(`where.closed.${closedBecause}`)}
        </li>
      ))}
    </ul>
  );
}
