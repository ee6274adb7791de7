import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { HintState, ShownHint } from '#contract/hint.ts';
import { ChannelIcon } from '#marks/channel-icon.tsx';
import { Button } from '#ui/button.tsx';
import { linkLook, OutsideLink } from '#ui/link.tsx';
import { HintReasons } from './hint-reasons.tsx';

interface HintItemProps {
  hint: ShownHint;
  isPending: boolean;
  onSay: (says: HintState) => void;
}

/** One account that looks like this customer's, and what a person can say to that. */
export function HintItem({ hint, isPending, onSay }: HintItemProps) {
  const { t } = useTranslation(['hints', 'channels', 'customer']);
  const nameId = useId();
  const { other } = hint;
  const name = other.name ?? other.handle ?? t('customer:unknown');
  const says: [HintState, 'same' | 'different' | 'ask'][] = [
    ['same', 'same'],
    ['different', 'different'],
    ['asking', 'ask'],
  ];
  return (
    <li className="flex flex-col gap-1.5 px-3 py-2 text-sm">
      <div className="flex min-h-7 items-center gap-2">
        <ChannelIcon channel={other.channel} isNamed />
        <span id={nameId} dir="auto" className="min-w-0 truncate font-medium text-strong">
          {other.url ? <OutsideLink href={other.url}>{name}</OutsideLink> : name}
        </span>
        <span className="ml-auto shrink-0 text-xs text-muted">
          {t(`strength.${hint.strength}`)}
        </span>
      </div>
      {other.handle && other.handle !== name && (
        <p className="text-xs wrap-anywhere text-muted">{other.handle}</p>
      )}
      <Link
        to="/inbox/$view/$threadId"
        params={{ view: 'all', threadId: hint.otherThreadId }}
        className={`${linkLook} self-start text-xs`}
        aria-describedby={nameId}
      >
        {t('openThread')}
      </Link>
      <HintReasons reasons={hint.reasons} />
      <p className="flex flex-wrap gap-1.5">
        {says
          .filter(([state]) => state !== hint.state || state === 'same')
          .map(([state, key]) => (
            <Button
              key={state}
              size="sm"
              aria-describedby={nameId}
              aria-disabled={isPending}
              onClick={() => !isPending && onSay(state)}
            >
              {t(key)}
            </Button>
          ))}
      </p>
    </li>
  );
}
