import { Pencil } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Message } from '#contract/message.ts';
import { useNow } from '#data/clock.ts';
import { useFormat } from '#i18n/use-format.ts';
import { lazy } from '#lib/lazy.ts';
import { Disclose } from './disclose.tsx';
import { textSteps } from './text-steps.ts';

const Difference = lazy(async () => ({
  default: (await import('#ui/difference.tsx')).Difference,
}));

/** The customer changed their words: when, and word by word what. */
export function Edited({ message }: { message: Message }) {
  const { t } = useTranslation('thread');
  const format = useFormat();
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const steps = textSteps(message);
  return (
    <div>
      <p className="flex flex-wrap items-center gap-x-2">
        <Pencil aria-hidden className="size-3" />
        {message.editedAt && t('edited.at', { when: format.moment(message.editedAt, now) })}
        {steps.length > 0 && (
          <Disclose isOpen={isOpen} onChange={setOpen}>
            {t(isOpen ? 'edited.hide' : 'edited.show')}
          </Disclose>
        )}
      </p>
      {isOpen && (
        <Suspense>
          {steps.map((step) => (
            <div key={step.at} className="mt-1 border-l-2 border-line-strong pl-2">
              <time dateTime={step.at}>{format.moment(step.at, now)}</time>
              <Difference
                before={step.before}
                after={step.after}
                language={message.lang ?? undefined}
              />
            </div>
          ))}
        </Suspense>
      )}
    </div>
  );
}
