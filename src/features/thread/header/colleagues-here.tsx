import { Eye, Keyboard } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useColleaguesIn } from '#data/presence/present.ts';
import { Chip } from '#ui/chip.tsx';

/** Who else has this thread before them, and who of them types. */
export function ColleaguesHere({ threadId }: { threadId: string }) {
  const { t } = useTranslation('presence');
  return useColleaguesIn(threadId).map(({ person: { id, name }, isTyping }) => (
    <Chip
      key={id}
      tone={isTyping ? 'warn' : 'neutral'}
      look={isTyping ? 'soft' : 'outline'}
      icon={isTyping ? Keyboard : Eye}
    >
      {isTyping ? t('typing', { name }) : t('reading', { name })}
    </Chip>
  ));
}
