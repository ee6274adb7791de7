import { useTranslation } from '#i18n/use-translation.ts';
import type { Message } from '#contract/message.ts';
import type { LogEntry } from '#contract/event.ts';
import type { NewsPromise } from '#contract/promise.ts';
import type { Lesson } from '#contract/thread.ts';
import { useFormat } from '#i18n/use-format.ts';
import { cx } from '#ui/cx.ts';
import { AnswersLine } from './answers-line.tsx';
import { Attachments } from '../attachment/attachments.tsx';
import { Deleted } from './deleted.tsx';
import { HiddenWords } from './hidden-words.tsx';
import { MessageHead } from './message-head.tsx';
import { messageElementId } from './message-id.ts';
import { messageLook } from './message-look.ts';
import { MessageTail } from './message-tail.tsx';
import { MessageText } from './message-text.tsx';
import { QuoteLine } from './quote-line.tsx';
import { Quoted } from './quoted.tsx';
import { RatingStars } from './rating-stars.tsx';
import { useAuthorName } from './use-author-name.ts';

interface MessageArticleProps {
  message: Message;
  promises: readonly NewsPromise[];
  hasQuote: boolean;
  answers: readonly Message[];
  courtesy: LogEntry | undefined;
  parent: Message | undefined;
  lesson: Lesson | undefined;
  onJump: (messageId: string) => void;
}

/** One message: who, where, when, what; and what became of it. */
export function MessageArticle(props: MessageArticleProps) {
  const { message, promises, hasQuote, answers, courtesy, parent, lesson, onJump } = props;
  const { t } = useTranslation(['thread', 'channels']);
  const format = useFormat();
  const author = useAuthorName(message);
  const look = messageLook(message);
  const name = [
    author,
    message.channel && t(`channels:name.${message.channel}`),
    t(`place.${message.visibility}`),
    format.clock(message.occurredAt),
  ];
  return (
    <article
      id={messageElementId(message.id)}
      aria-label={name.filter(Boolean).join(', ')}
      tabIndex={-1}
      data-tone={look.tone}
      className={cx(
        'flex w-full max-w-[min(40rem,92%)] scroll-my-4 flex-col gap-1 rounded-lg border px-3 py-2 focus:outline-2 focus:outline-focus',
        look.className,
      )}
    >
      <MessageHead message={message} author={author} />
      {hasQuote && <QuoteLine parent={parent} parentId={message.parentId} onJump={onJump} />}
      {message.deletedAt ? (
        <Deleted message={message} />
      ) : (
        <>
          {message.subject && (
            <p dir="auto" className="text-xs text-muted">
              {t('under', { subject: message.subject })}
            </p>
          )}
          {message.rating && <RatingStars rating={message.rating} />}
          <HiddenWords message={message}>
            {({ title, text, quoted, lang }) => (
              <>
                {title && (
                  <p dir="auto" className="text-base font-semibold text-strong">
                    {title}
                  </p>
                )}
                <MessageText text={text} language={lang} />
                {quoted && <Quoted text={quoted} />}
              </>
            )}
          </HiddenWords>
          <Attachments message={message} />
        </>
      )}
      <MessageTail {...{ message, promises, courtesy, lesson }} />
      <AnswersLine answers={answers} onJump={onJump} />
    </article>
  );
}
