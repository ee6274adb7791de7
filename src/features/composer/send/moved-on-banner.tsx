import { MessageCircleWarning } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { usePerson } from '#data/team/queries.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import type { ReplyState } from '../use-reply.ts';
import { newestInbound } from './last-seen.ts';
import type { Press } from './use-press.ts';

/** The customer wrote again, or a colleague answered, before the reply went out: first the news, then the agent's decision. */
export function MovedOnBanner({ reply, press }: { reply: ReplyState; press: Press }) {
  const { t } = useTranslation('composer');
  const { readNewsRef, sendAfterNews } = press;
  const news = useNews(reply);
  return (
    <Banner
      tone="warn"
      icon={MessageCircleWarning}
      role="alert"
      title={news.by === null ? t('movedOn.title') : t('movedOn.answered', { name: news.by })}
      action={
        <Button
          ref={readNewsRef}
          size="sm"
          isPending={reply.sending.isSending}
          onClick={sendAfterNews}
        >
          {t('movedOn.send')}
        </Button>
      }
    >
      {news.text && (
        <blockquote
          dir="auto"
          className="mt-1 line-clamp-6 border-l-2 border-tone pl-2 break-words whitespace-pre-wrap text-normal"
        >
          {news.text}
        </blockquote>
      )}
      <p className="mt-1 text-muted">{t('movedOn.hint')}</p>
    </Banner>
  );
}

/** What came meanwhile, and who of us said it; nobody where the customer did. */
function useNews({ pages, sending, detail }: ReplyState): { text: string; by: string | null } {
  const { t } = useTranslation('composer');
  const { answerId, answeredById } = sending.failure?.details ?? {};
  const colleague = usePerson(typeof answeredById === 'string' ? answeredById : null);
  if (typeof answerId !== 'string') return { text: newestInbound(pages)?.text ?? '', by: null };
  const messages = pages.flatMap((page) => page.messages);
  const answer =
    messages.find(({ id, replyId }) => (replyId ?? id) === answerId) ??
    detail.replies.find(({ id }) => id === answerId);
  return { text: answer?.text ?? '', by: colleague?.name ?? t('movedOn.somebody') };
}
