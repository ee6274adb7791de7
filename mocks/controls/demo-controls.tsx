import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useNow } from '#data/clock.ts';
import { useFormat } from '#i18n/use-format.ts';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { showToast } from '#ui/toast-store.ts';
import { letColleagueTake } from '../simulator/colleague.ts';
import { CustomerWrites } from './customer-writes.tsx';
import { useDemo } from './demo-context.ts';
import { threadOnScreen } from './thread-on-screen.ts';

const HOUR_MS = 3_600_000;

/** The strings of the puppet theatre: time, customers and faults. */
export function DemoControls() {
  const { t } = useTranslation('demo');
  const [isOpen, setIsOpen] = useState(true);
  const format = useFormat();
  const now = useNow();
  return (
    <section
      aria-label={t('controls')}
      className="flex flex-wrap items-center gap-x-1 gap-y-1 border-t border-line bg-sunken px-2 py-1 text-xs"
    >
      <IconButton
        size="xs"
        icon={isOpen ? ChevronDown : ChevronUp}
        label={isOpen ? t('hide') : t('show')}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      />
      <span className="mr-1 text-muted">
        {t('demo')} <time dateTime={now}>{format.clock(now)}</time>
      </span>
      {isOpen && (
        <>
          <Arrivals />
          <TimeSkip />
          <Faults />
          <CustomerWrites />
          <Reset />
        </>
      )}
    </section>
  );
}

function Arrivals() {
  const { t } = useTranslation('demo');
  const { simulator } = useDemo().world;
  const { isRunning, remaining } = useSyncExternalStore(simulator.subscribe, simulator.get);
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        disabled={remaining === 0}
        onClick={() => void simulator.deliverNext()}
      >
        {t('nextMention')}
      </Button>
      <Button
        size="sm"
        variant="quiet"
        aria-pressed={isRunning}
        disabled={remaining === 0}
        onClick={() => (isRunning ? simulator.pause() : simulator.resume())}
      >
        {isRunning ? t('pause') : t('resume')}
      </Button>
    </>
  );
}

function TimeSkip() {
  const { t } = useTranslation('demo');
  const { world, tell } = useDemo();
  function skip() {
    world.clock.skip(HOUR_MS);
    void tell('clock');
  }
  return (
    <Button size="sm" variant="quiet" onClick={skip}>
      {t('skipHour')}
    </Button>
  );
}

function Faults() {
  const { t } = useTranslation('demo');
  const { world } = useDemo();
  const { nextPost, dropStream } = useSyncExternalStore(
    world.switches.subscribe,
    world.switches.get,
  );

  async function deliverAgain() {
    const results = await world.simulator.deliverLastAgain();
    const code = results[0]?.code;
    showToast({ text: code ? t('deliveredAgain', { code }) : t('nothingDelivered') });
  }

  async function takeCase() {
    const threadId = threadOnScreen();
    const colleague = threadId ? await letColleagueTake(world.api, threadId) : null;
    showToast({ text: colleague ? t('taken', { name: colleague.name }) : t('nothingToTake') });
  }

  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        aria-pressed={nextPost === 'fails'}
        onClick={() => world.switches.breakNextPost(nextPost === 'fails' ? 'works' : 'fails')}
      >
        {t('failPost')}
      </Button>
      <Button
        size="sm"
        variant="quiet"
        aria-pressed={nextPost === 'times-out'}
        onClick={() =>
          world.switches.breakNextPost(nextPost === 'times-out' ? 'works' : 'times-out')
        }
      >
        {t('timeOutPost')}
      </Button>
      <Button
        size="sm"
        variant="quiet"
        aria-pressed={dropStream}
        onClick={() => world.switches.dropStream(!dropStream)}
      >
        {t('dropStream')}
      </Button>
      <Button size="sm" variant="quiet" onClick={() => void deliverAgain()}>
        {t('deliverAgain')}
      </Button>
      <Button size="sm" variant="quiet" onClick={() => void takeCase()}>
        {t('colleague')}
      </Button>
    </>
  );
}

function Reset() {
  const { t } = useTranslation('demo');
  const { world } = useDemo();
  return (
    <span className="ml-auto flex gap-1">
      <Button size="sm" variant="quiet" onClick={() => world.fill()}>
        {t('fill')}
      </Button>
      <Button size="sm" variant="quiet" onClick={() => void world.reset()}>
        {t('reset')}
      </Button>
    </span>
  );
}
