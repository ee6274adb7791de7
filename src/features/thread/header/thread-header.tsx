import { CircleCheckBig, MessageCircleQuestionMark } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { nextPromise } from '#care/promise/ledger.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { useCommands } from '#lib/commands/registry.ts';
import { ChannelIcon } from '#marks/channel-icon.tsx';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { lazy } from '#lib/lazy.ts';
import { PromiseChip } from '../promise/promise-chip.tsx';
import { AssignMenu } from './assign-menu.tsx';
import { CaseMarks } from './case-marks.tsx';
import { ColleaguesHere } from './colleagues-here.tsx';
import { MoreMenu } from './more-menu.tsx';
import { PriorityChip } from '../triage/priority-chip.tsx';
import { TriageMenus } from '../triage/triage-menus.tsx';
import { useListenOnly } from '../triage/use-listen-only.ts';

const WaveChip = lazy(async () => ({ default: (await import('./wave-chip.tsx')).WaveChip }));

interface ThreadHeaderProps {
  detail: ThreadDetail;
  onResolve: () => void;
  onAsk: () => void;
  onOpenCustomer?: (() => void) | undefined;
}

export function ThreadHeader({ detail, onResolve, onAsk, onOpenCustomer }: ThreadHeaderProps) {
  const { t } = useTranslation('thread');
  const { row, cases, promises } = detail;
  const current = cases.find((item) => item.id === row.caseId);
  const isOpen = current !== undefined && current.status !== 'closed';
  const owed = nextPromise(promises);
  useListenOnly(isOpen ? current : undefined);
  useCommands([
    {
      id: 'thread.resolve',
      label: t('resolve'),
      group: t('title'),
      keys: 'KeyE',
      run: onResolve,
      isEnabled: isOpen,
    },
    {
      id: 'thread.ask',
      label: t('askExpert'),
      group: t('title'),
      keys: 'KeyQ',
      run: onAsk,
      isEnabled: isOpen,
    },
  ]);
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line px-4 py-2">
      <div className="flex min-w-48 flex-1 flex-col gap-1">
        <div className="flex items-center gap-2">
          <h2 dir="auto" className="truncate text-lg font-semibold text-strong">
            {row.customerName || t('unknownCustomer')}
          </h2>
          <span className="flex shrink-0 gap-1">
            {row.channels.map((channel) => (
              <ChannelIcon key={channel} channel={channel} />
            ))}
          </span>
        </div>
        <div className="flex flex-wrap items-center gap-1.5">
          <CaseMarks current={current} cases={cases} repeats={detail.repeats} />
          {owed && <PromiseChip promise={owed} />}
          {current && detail.triage && <TriageMenus current={current} triage={detail.triage} />}
          <PriorityChip row={row} />
          {detail.wave && (
            <Suspense>
              <WaveChip wave={detail.wave} />
            </Suspense>
          )}
          <ColleaguesHere threadId={row.id} />
        </div>
      </div>
      <div className="flex items-center gap-1.5">
        {isOpen && <AssignMenu current={current} />}
        {isOpen && (
          <IconButton
            icon={MessageCircleQuestionMark}
            label={t('askExpert')}
            keys="q"
            onClick={onAsk}
          />
        )}
        {isOpen && (
          <Button icon={CircleCheckBig} onClick={onResolve}>
            {t('resolve')}
          </Button>
        )}
        <MoreMenu row={row} onOpenCustomer={onOpenCustomer} />
      </div>
    </header>
  );
}
