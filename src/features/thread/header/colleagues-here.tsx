import { Eye, Keyboard } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useColleaguesIn, useIsCustomerTyping } from '#data/presence/present.ts';
import { Chip } from '#ui/chip.tsx';

/** Who else has this thread before them, who of them types, and whether the customer does. */
export function ColleaguesHere({ threadId }: { threadId: string }) {
  const { t } = useTranslation('presence');
  const isCustomerTyping = useIsCustomerTyping(threadId);
  const colleagues = useColleaguesIn(threadId).map(({ person: { id, name }, isTyping }) => (
    <Chip
      key={id}
      tone={isTyping ? 'warn' : 'neutral'}
      look={isTyping ? 'soft' : 'outline'}
      icon={isTyping ? Keyboard : Eye}
    >
      {isTyping ? t('typing', { name }) : t('reading', { name })}
    </Chip>
  ));
  return (
    <>
      {isCustomerTyping && (
        <Chip tone="accent" look="soft" icon={Keyboard}>
          {t('customerTypes')}
        </Chip>
      )}
      {colleagues}
    </>
  );
}
