import { useEffect, useRef } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { ContextLine } from './context-line.tsx';
import type { ContextMessage } from './last-messages.ts';

interface ThreadContextProps {
  messages: readonly ContextMessage[];
  /** The customer wrote while the lead was here. */
  unseen: boolean;
  onSeen: () => void;
}

/** The end of the talk that the reply answers. */
export function ThreadContext({ messages, unseen, onSeen }: ThreadContextProps) {
  const { t } = useTranslation('review');
  const endRef = useRef<HTMLDivElement>(null);
  const newestId = messages.at(-1)?.message.id;
  useEffect(() => {
    endRef.current?.scrollTo({ top: endRef.current.scrollHeight });
  }, [newestId]);
  return (
    <section
      aria-label={t('context')}
      className="flex min-h-0 flex-col border-line @xl:w-2/5 @xl:border-r @max-xl:max-h-[45%] @max-xl:border-b"
    >
      {unseen && (
        <Banner
          tone="warn"
          role="alert"
          title={t('wroteAgain')}
          className="m-3 mb-0"
          action={
            <Button size="sm" onClick={onSeen}>
              {t('haveRead')}
            </Button>
          }
        />
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div ref={endRef} tabIndex={0} className="focus-inset min-h-0 flex-1 overflow-y-auto p-4">
        <ol className="flex flex-col gap-3">
          {messages.map(({ message, isNews }) => (
            <ContextLine key={message.id} message={message} isNews={isNews} />
          ))}
        </ol>
      </div>
    </section>
  );
}
