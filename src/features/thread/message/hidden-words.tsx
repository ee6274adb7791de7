import { EyeOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Message } from '#contract/message.ts';
import { useShowPersonal } from '#data/threads/mutations.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { Disclose } from './disclose.tsx';

interface HiddenWordsProps {
  message: Message;
  /** The words to show: masked, or whole once they were asked for. */
  children: (message: Message) => ReactNode;
}

/** Personal data stay hidden until somebody asks; hidden again, they are asked for anew. */
export function HiddenWords({ message, children }: HiddenWordsProps) {
  const { t } = useTranslation('thread');
  const failureText = useFailureText();
  const { data, error, isPending, mutate, reset } = useShowPersonal();
  const count = message.hidden ?? 0;
  // An edit meanwhile makes what was shown untrue.
  const shown = data?.version === message.version ? data : undefined;
  if (count === 0) return children(message);
  return (
    <>
      {children(shown ?? message)}
      <p className="flex flex-wrap items-center gap-x-2 text-xs text-muted">
        <EyeOff aria-hidden className="size-3" />
        {t('hidden.count', { count })}
        <Disclose
          isOpen={shown !== undefined}
          onChange={(isOpen) => (isOpen ? !isPending && mutate(message.id) : reset())}
        >
          {t(shown ? 'hidden.hide' : 'hidden.show')}
        </Disclose>
        {error && <span role="alert">{failureText(error)}</span>}
      </p>
    </>
  );
}
