import { AlarmClock, AlarmClockCheck, AlarmClockOff, ChevronDown } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { NewsPromise } from '#contract/promise.ts';
import { useNow } from '#data/clock.ts';
import { useClosePromise } from '#data/promises/mutations.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { useFormat } from '#i18n/use-format.ts';
import { Chip } from '#ui/chip.tsx';
import { cx } from '#ui/cx.ts';
import type { Icon } from '#ui/icon.ts';
import { MenuButton } from '#ui/menu-button.tsx';
import { showToast } from '#ui/toast-store.ts';
import { focusLogIfLost } from '../log/focus-log.ts';
import { promiseStanding, promiseTones, type PromiseStanding } from './promise-look.ts';

/** News promised by a time; an open promise can be told or withdrawn here. */
export function PromiseChip({ promise }: { promise: NewsPromise }) {
  const { t } = useTranslation('thread');
  const close = useClosePromise();
  const failureText = useFailureText();
  const words = usePromiseWords(promise);
  const placeRef = useRef<HTMLSpanElement>(null);
  const standing = promiseStanding(promise, useNow());
  const tone = promiseTones[standing];

  // Not with the callbacks of `mutate`: they are dropped when the fresh thread takes this chip away.
  async function closeAs(how: 'kept' | 'withdrawn') {
    try {
      const closed = await close.mutateAsync({ id: promise.id, how });
      // The button goes with the open promise: the focus stays where it stood, if that still stands.
      placeRef.current?.focus();
      focusLogIfLost();
      const end = closed.state === 'open' ? 'kept' : closed.state;
      showToast({ text: t(`promise.now.${end}`), tone: end === 'broken' ? 'warn' : 'success' });
    } catch (error) {
      showToast({ text: failureText(error), tone: 'danger' });
    }
  }

  return (
    <span ref={placeRef} tabIndex={-1} className="inline-flex max-w-full">
      {promise.state === 'open' ? (
        <MenuButton
          label={t('promise.menu')}
          items={[
            { id: 'kept', label: t('promise.tell'), description: promise.text },
            { id: 'withdrawn', label: t('promise.withdraw') },
          ]}
          onAction={(how) => void closeAs(how)}
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
    </span>
  );
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
  withdrawn: AlarmClockOff,
};

function usePromiseWords(promise: NewsPromise): string {
  const { t } = useTranslation('thread');
  const format = useFormat();
  const now = useNow();
  const by = t('promise.by', { when: format.moment(promise.dueAt, now) });
  const standing = promiseStanding(promise, now);
  if (standing === 'later') return by;
  const until = format.until(promise.dueAt, now).text;
  return `${by} · ${t(`promise.${standing}`, { until })}`;
}
