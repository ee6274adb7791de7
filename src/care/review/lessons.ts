import type { Reply } from '#contract/reply.ts';
import type { Lesson } from '#contract/thread.ts';

/** What leads changed or said about the sent replies of one author: the author learns from it, nobody else. */
export function lessonsFor(replies: readonly Reply[], authorId: string): Lesson[] {
  return replies.flatMap(({ authorId: by, messageId, decisions }) => {
    if (by !== authorId || messageId === null) return [];
    const taught = decisions.filter(
      ({ action, comment }) => action === 'edited' || comment !== null,
    );
    return taught.length === 0 ? [] : [{ messageId, decisions: taught }];
  });
}
