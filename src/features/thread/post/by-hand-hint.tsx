import { Hand } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Message } from '#contract/message.ts';
import type { Source } from '#contract/channel.ts';
import { Banner } from '#ui/banner.tsx';
import { linkLook } from '#ui/link.tsx';

interface ByHandHintProps {
  message: Message;
  source: Source;
}

/** Where the console cannot do it: a person does it on the channel's page, and says so here. */
export function ByHandHint({ message, source }: ByHandHintProps) {
  const { t } = useTranslation('posts');
  return (
    <Banner tone="accent" icon={Hand} title={t('byHand.title', { source: source.name })}>
      {t('byHand.then')}{' '}
      {message.permalink && (
        <a href={message.permalink} target="_blank" rel="noreferrer noopener" className={linkLook}>
          {t('byHand.open')}
        </a>
      )}
    </Banner>
  );
}
