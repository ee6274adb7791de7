import { Eye, Keyboard } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useColleaguesIn, useIsAnybodyIn } from '#data/presence/present.ts';
import { Avatar } from '#ui/avatar.tsx';

/** Who has the thread of this row before them: nobody, for most rows. */
export function RowColleagues({ threadId }: { threadId: string }) {
  return useIsAnybodyIn(threadId) && <Colleagues threadId={threadId} />;
}

function Colleagues({ threadId }: { threadId: string }) {
  const { t } = useTranslation('presence');
  return useColleaguesIn(threadId).map(({ person: { id, name }, isTyping }) => {
    const words = isTyping ? t('typing', { name }) : t('reading', { name });
    const Glyph = isTyping ? Keyboard : Eye;
    return (
      <span
        key={id}
        title={words}
        data-tone={isTyping ? 'warn' : 'neutral'}
        className="flex items-center gap-0.5 rounded-full bg-tone-soft pr-1 text-tone-text"
      >
        <Avatar name={name} size="xs" />
        <Glyph aria-hidden className="size-3" />
        <span className="sr-only">{words}</span>
      </span>
    );
  });
}
