import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { NewsPromise } from '#contract/promise.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { useNow } from '#data/clock.ts';
import { useTranslation } from '#i18n/use-translation.ts';
import { DueChip } from '#marks/due-chip.tsx';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Part } from '../part.tsx';
import { EndedPromise } from './ended-promise.tsx';
import { PromiseWords } from './promise-words.tsx';
import { sortPromises } from './sort-promises.ts';

/** So many of the ended ones stand there at once. */
const SHOWN = 4;

interface PromisePartProps {
  detail: ThreadDetail;
  /** The thread is wanted on screen where there is no room for both. */
  onLeave: () => void;
}

/** How we kept our word to this customer, one by one, and what we still owe. */
export function PromisePart({ detail, onLeave }: PromisePartProps) {
  const { t } = useTranslation('customer');
  const now = useNow();
  const [areAllShown, setAllShown] = useState(false);
  const { promises, cases, row } = detail;
  const { open, ended, counts } = sortPromises(promises);
  const numberOf = (caseId: string) => cases.find(({ id }) => id === caseId)?.number ?? '';
  const about = { threadId: row.id, onLeave };
  const earlier = ended.slice(SHOWN);
  const list = (label: string, some: readonly NewsPromise[]) => (
    <ul aria-label={label} className="flex flex-col gap-2">
      {some.map((promise) => (
        <EndedPromise key={promise.id} promise={promise}>
          <PromiseWords {...about} promise={promise} number={numberOf(promise.caseId)} />
        </EndedPromise>
      ))}
    </ul>
  );
  if (promises.length === 0) return null;
  return (
    <Part title={t('promises')}>
      <p className="flex flex-wrap gap-1.5">
        <Chip tone={counts.kept > 0 ? 'success' : 'neutral'}>
          {t('kept', { count: counts.kept })}
        </Chip>
        <Chip tone={counts.broken > 0 ? 'danger' : 'neutral'}>
          {t('broken', { count: counts.broken })}
        </Chip>
      </p>
      {open.length > 0 && (
        <ul aria-label={t('owed')} className="flex flex-col gap-2">
          {open.map((promise) => (
            <li key={promise.id} className="flex flex-col items-start gap-1 text-sm">
              <DueChip dueAt={promise.dueAt} now={now} />
              <PromiseWords {...about} promise={promise} number={numberOf(promise.caseId)} />
            </li>
          ))}
        </ul>
      )}
      {ended.length > 0 && list(t('ended'), ended.slice(0, SHOWN))}
      {earlier.length > 0 && (
        <Button
          size="sm"
          variant="quiet"
          icon={areAllShown ? ChevronDown : ChevronRight}
          className="self-start"
          aria-expanded={areAllShown}
          onClick={() => setAllShown(!areAllShown)}
        >
          {t('showEnded', { count: earlier.length })}
        </Button>
      )}
      {areAllShown && list(t('endedEarlier'), earlier)}
    </Part>
  );
}
