import type { LogEntry } from '#contract/event.ts';
import type { Message } from '#contract/message.ts';
import type { NewsPromise } from '#contract/promise.ts';
import type { Lesson } from '#contract/thread.ts';
import { Handshake } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { Chip } from '#ui/chip.tsx';
import { lazy } from '#lib/lazy.ts';
import { PromiseChip } from '../promise/promise-chip.tsx';
import { Edited } from './edited.tsx';
import { Handling } from './handling.tsx';

const LessonLines = lazy(async () => ({
  default: (await import('./lesson-lines.tsx')).LessonLines,
}));

const ChangeLine = lazy(async () => ({
  default: (await import('../post/change-line.tsx')).ChangeLine,
}));

interface MessageTailProps {
  message: Message;
  promises: readonly NewsPromise[];
  courtesy: LogEntry | undefined;
  lesson: Lesson | undefined;
}

/** What became of a message: edited, a courtesy, the news it promised, what a lead said of it. */
export function MessageTail({ message, promises, courtesy, lesson }: MessageTailProps) {
  const { t } = useTranslation('thread');
  const isEdited = message.editedAt !== null && message.deletedAt === null;
  const { isAutomatic, undelivered, change } = message;
  const isHandled = isAutomatic || undelivered;
  if (!isEdited && !isHandled && !change && promises.length === 0 && !courtesy && !lesson)
    return null;
  return (
    <div className="flex flex-col gap-1 text-xs text-muted">
      {isEdited && <Edited message={message} />}
      {change && (
        <Suspense>
          <ChangeLine {...{ message, change }} />
        </Suspense>
      )}
      {courtesy && (
        <Chip icon={Handshake} className="self-start">
          {t('event.thanked', { number: courtesy.data.number })}
        </Chip>
      )}
      {isHandled && <Handling message={message} />}
      {lesson && (
        <Suspense>
          <LessonLines lesson={lesson} />
        </Suspense>
      )}
      {promises.map((promise) => (
        <div key={promise.id} className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <PromiseChip promise={promise} />
          <span dir="auto" className="min-w-0 text-normal">
            {promise.text}
          </span>
        </div>
      ))}
    </div>
  );
}
