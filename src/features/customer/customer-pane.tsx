import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { Suspense, type ReactNode } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { useMe } from '#data/team/queries.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { useFormat } from '#i18n/use-format.ts';
import { useIsPainted } from '#lib/after-paint.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Button } from '#ui/button.tsx';
import { Loading } from '#ui/spinner.tsx';
import { lazy } from '#lib/lazy.ts';
import { AccountList } from './accounts/account-list.tsx';
import { CaseList } from './case-list.tsx';
import { FirstContact } from './first-contact.tsx';
import { HintList } from './hints/hint-list.tsx';

const AboutPart = lazy(async () => ({
  default: (await import('./about/about-part.tsx')).AboutPart,
}));

const PromisePart = lazy(async () => ({
  default: (await import('./promises/promise-part.tsx')).PromisePart,
}));

const CustomerData = lazy(async () => ({
  default: (await import('./data/customer-data.tsx')).CustomerData,
}));

interface CustomerPaneProps {
  threadId: string;
  onBack: () => void;
  /** What the company does about this customer's matters. */
  measures: ReactNode;
  /** The customer was forgotten: nothing is left to be shown. */
  onErased: () => void;
}

/** Who this is, by what they told us or a channel vouches for; nothing is guessed. */
export function CustomerPane({ threadId, onBack, measures, onErased }: CustomerPaneProps) {
  const { t } = useTranslation('customer');
  const detail = useQuery(threadQueries.detail(threadId)).data;
  return (
    <section aria-label={t('title')} className="h-full overflow-y-auto bg-canvas">
      <div className="px-3 pt-3 @min-[54rem]/panes:hidden">
        <Button size="sm" variant="quiet" icon={ArrowLeft} onClick={onBack}>
          {t('backToThread')}
        </Button>
      </div>
      {detail ? (
        <About detail={detail} onLeave={onBack} measures={measures} onErased={onErased} />
      ) : (
        <Loading />
      )}
    </section>
  );
}

interface AboutProps extends Pick<CustomerPaneProps, 'measures' | 'onErased'> {
  detail: ThreadDetail;
  onLeave: () => void;
}

function About({ detail, onLeave, measures, onErased }: AboutProps) {
  const { t } = useTranslation('customer');
  const format = useFormat();
  const isAdmin = useMe().role === 'admin';
  // Who it is stands there at once; the rest comes after the messages beside it.
  const isPainted = useIsPainted();
  const { row } = detail;
  const name = row.customerName || t('unknown');
  return (
    <>
      <div className="flex items-center gap-3 p-4 pb-0">
        <Avatar name={name} src={row.avatarUrl} size="lg" />
        <div className="min-w-0">
          <h2 dir="auto" className="text-lg font-semibold wrap-anywhere text-strong">
            {name}
          </h2>
          <p className="text-xs text-muted">
            {row.reach > 0
              ? t('reach', { count: row.reach, number: format.compact(row.reach) })
              : t('reachUnknown')}
          </p>
        </div>
      </div>
      {/* All of it at once: what comes by itself would push the rest down. */}
      <Suspense>
        {isPainted && (
          <>
            <div className="flex flex-col gap-5 p-4 pt-5">
              <AboutPart detail={detail} onLeave={onLeave} />
              <AccountList detail={detail} />
              <HintList detail={detail} />
              <CaseList cases={detail.cases} repeats={detail.repeats} />
              <PromisePart detail={detail} onLeave={onLeave} />
              <FirstContact detail={detail} />
            </div>
            {measures}
            {isAdmin && <CustomerData detail={detail} onErased={onErased} />}
          </>
        )}
      </Suspense>
    </>
  );
}
