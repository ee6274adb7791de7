import { Keyboard } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useColleaguesIn } from '#data/presence/present.ts';
import { useFormat } from '#i18n/use-format.ts';

/** Two who write to one customer learn of each other before either has finished a sentence. */
export function ColleaguesTyping({ threadId }: { threadId: string }) {
  const { t } = useTranslation('presence');
  const format = useFormat();
  const typing = useColleaguesIn(threadId).filter(({ isTyping }) => isTyping);
  const names = format.list(typing.map(({ person }) => person.name));
  return (
    <p
      role="status"
      data-tone="warn"
      className="flex items-center gap-1.5 px-3 text-xs text-tone-text not-empty:pt-1.5"
    >
      {typing.length > 0 && (
        <>
          <Keyboard aria-hidden className="size-3.5 shrink-0" />
          {t('writesToo', { count: typing.length, names })}
        </>
      )}
    </p>
  );
}
