import { useQuery } from '@tanstack/react-query';
import { AlarmClock, AlarmClockCheck, AlarmClockOff, ChevronDown } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { isUntold } from '#care/promise/ledger.ts';
import type { NewsPromise } from '#contract/promise.ts';
import { useNow } from '#data/clock.ts';
import { useClosePromise, usePromiseTold } from '#data/promises/mutations.ts';
import { usePerson } from '#data/team/queries.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { useFormat } from '#i18n/use-format.ts';
import { focusLogIfLost } from '#ui/focus-log.ts';
import { Chip } from '#ui/chip.tsx';
import { cx } from '#ui/cx.ts';
import type { Icon } from '#ui/icon.ts';
import { MenuButton } from '#ui/menu-button.tsx';
import { showToast } from '#ui/toast-store.ts';
import { lazy } from '#lib/lazy.ts';
import { promiseStanding, promiseTones, type PromiseStanding } from './promise-look.ts';

const WithdrawDialog = lazy(async () => ({
  default: (await import('./withdraw-dialog.tsx')).WithdrawDialog,
}));

type Act = 'kept' | 'broken' | 'withdrawn' | 'told';

/** News promised by a time; here we say how it ended, and that the customer knows. */
export function PromiseChip({ promise }: { promise: NewsPromise }) {
  const { t } = useTranslation('thread');
  const close = useClosePromise();
  const told = usePromiseTold();
  const [isWithdrawing, setWithdrawing] = useState(false);
  const failureText = useFailureText();
  const words = usePromiseWords(promise);
  const placeRef = useRef<HTMLSpanElement>(null);
  const standing = promiseStanding(promise, useNow());
  const tone = promiseTones[standing];

  // Not with the callbacks of `mutate`: they are dropped when the fresh thread takes this chip away.
  async function act(how: Exclude<Act, 'withdrawn'>) {
    try {
      const ended =
        how === 'told'
          ? await told.mutateAsync(promise.id)
          : await close.mutateAsync({ id: promise.id, how });
      say(how === 'told' ? 'told' : endWords(ended));
    } catch (error) {
      showToast({ text: failureText(error), tone: 'danger' });
    }
  }

  function say(end: 'kept' | 'broken' | 'notKept' | 'withdrawn' | 'told') {
    // The button goes with the open promise: the focus stays where it stood, if that still stands.
    placeRef.current?.focus();
    focusLogIfLost();
    const isGood = end === 'kept' || end === 'told';
    showToast({ text: t(`promise.now.${end}`), tone: isGood ? 'success' : 'warn' });
  }

  const isOpen = promise.state === 'open';
  const isOwed = useIsOwed(promise);
  const items: { id: Act; label: string; description?: string }[] = isOpen
    ? [
        { id: 'kept', label: t('promise.tell'), description: promise.text },
        ...(standing === 'overdue' ? [{ id: 'broken' as const, label: t('promise.break') }] : []),
        { id: 'withdrawn', label: t('promise.withdraw') },
      ]
    : [{ id: 'told', label: t('promise.saidSo') }];

  return (
    <span ref={placeRef} tabIndex={-1} className="inline-flex max-w-full">
      {isOpen || isOwed ? (
        <MenuButton
          label={t('promise.menu')}
          items={items}
          onAction={(how) => (how === 'withdrawn' ? setWithdrawing(true) : void act(how))}
        >
          {(trigger) => (
            <button
              type="button"
              {...trigger}
              data-tone={tone}
              title={promise.text}
              className={chipButton}
            >
              <AlarmClock aria-hidden className="size-3 shrink-0" />
              <span className="truncate">{words}</span>
              <ChevronDown aria-hidden className="size-3 shrink-0" />
            </button>
          )}
        </MenuButton>
      ) : (
        <Chip tone={tone} icon={icons[standing]} title={promise.text}>
          {words}
        </Chip>
      )}
      {isWithdrawing && (
        <Suspense>
          <WithdrawDialog
            promise={promise}
            onWithdrawn={() => say('withdrawn')}
            onClose={() => setWithdrawing(false)}
          />
        </Suspense>
      )}
    </span>
  );
}

/** Nobody has to be told of an end in a case that has ended itself. */
function useIsOwed(promise: NewsPromise): boolean {
  const detail = useQuery(threadQueries.detail(promise.threadId)).data;
  const isOver = detail?.cases.some(
    ({ id, status }) => id === promise.caseId && status === 'closed',
  );
  return isUntold(promise) && isOver === false;
}

function endWords({ state, toldAt }: NewsPromise) {
  if (state === 'open') return 'kept';
  return state === 'broken' && toldAt === null ? 'notKept' : state;
}

const chipButton = cx(
  'inline-flex h-6 max-w-full items-center gap-1 rounded-sm bg-tone-soft px-1.5 text-2xs font-medium text-tone-text',
  'hover:bg-tone hover:text-on-tone aria-expanded:bg-tone aria-expanded:text-on-tone forced-colors:border',
);

const icons: Record<PromiseStanding, Icon> = {
  later: AlarmClock,
  soon: AlarmClock,
  overdue: AlarmClock,
  kept: AlarmClockCheck,
  broken: AlarmClock,
  notKept: AlarmClock,
  withdrawn: AlarmClockOff,
};

function usePromiseWords(promise: NewsPromise): string {
  const { t } = useTranslation('thread');
  const format = useFormat();
  const now = useNow();
  const isOwed = useIsOwed(promise);
  const keeper = usePerson(promise.keeperId);
  const by = t('promise.by', { when: format.moment(promise.dueAt, now) });
  const standing = promiseStanding(promise, now);
  const until = format.until(promise.dueAt, now).text;
  const isPassedOn = promise.state === 'open' && promise.keeperId !== promise.madeById;
  return [
    by,
    standing === 'later' ? '' : t(`promise.${standing}`, { until }),
    isOwed ? t('promise.untold') : '',
    isPassedOn && keeper ? t('promise.keeper', { who: keeper.name }) : '',
  ]
    .filter((words) => words !== '')
    .join(' · ');
}
