import { useQuery } from '@tanstack/react-query';
import { MessageCircleQuestion } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { useSay } from './use-say.ts';

/** What we want to know from the customer: a task until they answered or somebody gives it up. */
export function QuestionBar({ threadId }: { threadId: string }) {
  const { t } = useTranslation(['hints', 'channels', 'customer']);
  const hints = useQuery(threadQueries.detail(threadId)).data?.hints ?? [];
  const { say } = useSay(threadId, () => undefined);
  return hints
    .filter(({ state }) => state === 'asking')
    .map((hint) => (
      <Banner
        key={hint.id}
        tone="neutral"
        icon={MessageCircleQuestion}
        role="status"
        title={`${t('toAsk')}: ${t('isItYou', {
          name: hint.other.name ?? hint.other.handle ?? t('customer:unknown'),
          channel: t(`channels:name.${hint.other.channel}`),
        })}`}
        className="rounded-none border-x-0 border-t-0 px-4"
        action={
          <>
            <Button size="sm" onClick={() => say(hint, 'same')}>
              {t('same')}
            </Button>
            <Button size="sm" onClick={() => say(hint, 'different')}>
              {t('different')}
            </Button>
            <Button size="sm" variant="quiet" onClick={() => say(hint, 'open')}>
              {t('giveUp')}
            </Button>
          </>
        }
      >
        {t('isItYouHint')}
      </Banner>
    ));
}
