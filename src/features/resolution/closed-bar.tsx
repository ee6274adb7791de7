import { CircleCheck, RotateCcw } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Case } from '#contract/case.ts';
import { useNow } from '#data/clock.ts';
import { usePerson } from '#data/team/queries.ts';
import { useFormat } from '#i18n/use-format.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { linkLook } from '#ui/link.tsx';
import { CustomerSays } from './customer-says.tsx';
import { FeelingLine } from './feeling-line.tsx';
import { Quoted } from './quoted.tsx';
import { PublicClosing } from './public-closing.tsx';
import { useClosing } from './use-closing.ts';
import { useFocusHome } from './use-focus-home.ts';
import { useReopen } from './use-reopen.ts';
import { useReopenKey } from './use-reopen-key.ts';

/** How a case ended, on what that rests, and the way back. */
export function ClosedBar({ current, threadId }: { current: Case; threadId: string }) {
  const { t } = useTranslation('resolution');
  const format = useFormat();
  const now = useNow();
  const reopen = useReopen();
  const { watch } = useFocusHome();
  useReopenKey(() => void reopen.run(current, null), current.foldedIntoId === null);
  const closer = usePerson(current.closedById);
  const scene = useClosing(threadId);
  const { outcome, evidence, closedAt } = current;
  return (
    <div {...watch}>
      <Banner
        tone={outcome === 'confirmed' ? 'success' : 'neutral'}
        icon={CircleCheck}
        title={t(`closedAs.${outcome ?? 'unconfirmed'}`)}
        className="rounded-none border-x-0 border-t-0 px-4"
        action={
          <>
            <CustomerSays current={current} latest={scene?.latest ?? []} />
            <Button
              size="sm"
              icon={RotateCcw}
              keys="o"
              isPending={reopen.isPending}
              onClick={() => void reopen.run(current, null)}
            >
              {t('reopen')}
            </Button>
          </>
        }
      >
        <p className="text-normal">
          {closedAt &&
            t('closedBy', { when: format.moment(closedAt, now), who: closer?.name ?? '' })}
          {evidence && ` ${t(`restsOn.${evidence.kind}`)} `}
          {evidence?.kind === 'link' && evidence.note ? (
            <a href={evidence.note} target="_blank" rel="noreferrer" className={linkLook}>
              {evidence.note}
            </a>
          ) : (
            evidence && (
              <Quoted threadId={threadId} messageId={evidence.messageId} words={evidence.note} />
            )
          )}
        </p>
        <FeelingLine current={current} threadId={threadId} />
        {scene?.isCourtesy && (
          <p className="text-normal">
            {t('courtesy.closed')} <q dir="auto">{scene.answer?.text}</q>
          </p>
        )}
        {scene?.owesPublicClosing && <PublicClosing />}
      </Banner>
    </div>
  );
}
