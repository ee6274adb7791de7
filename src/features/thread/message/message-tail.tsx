import type { Message } from '#contract/message.ts';
import type { NewsPromise } from '#contract/promise.ts';
import type { Lesson } from '#contract/thread.ts';
import { lazy, Suspense } from 'react';
import { PromiseChip } from '../promise/promise-chip.tsx';
import { Edited } from './edited.tsx';
import { Handling } from './handling.tsx';

const LessonLines = lazy(async () => ({
  default: (await import('./lesson-lines.tsx')).LessonLines,
}));

/** What became of a message: edited, the news it promised, what a lead said of it. */
export function MessageTail({
  message,
  promises,
  lesson,
}: {
  message: Message;
  promises: readonly NewsPromise[];
  lesson: Lesson | undefined;
}) {
  const isEdited = message.editedAt !== null && message.deletedAt === null;
  const { isAutomatic, undelivered } = message;
  if (!isEdited && !isAutomatic && !undelivered && promises.length === 0 && !lesson) return null;
  return (
    <div className="flex flex-col gap-1 text-xs text-muted">
      {isEdited && <Edited message={message} />}
      {(isAutomatic || undelivered) && <Handling message={message} />}
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
