import type { z } from 'zod';
import { replyFailed } from '#care/reply/lifecycle.ts';
import type { Person } from '#contract/person.ts';
import type { confirmPostInput, Reply } from '#contract/reply.ts';
import type { Deps } from '../context.ts';
import { ApiError, decided, notFound } from '../errors.ts';
import { authorFor, inPlaceOf } from './author-for.ts';
import { findEcho } from './find-echo.ts';
import { putReply } from './log-reply.ts';
import { recordSent } from './sent.ts';

/** What a person saw with their own eyes: posted by hand, not posted, or what became of an unknown send. */
export async function confirmPost(
  deps: Deps,
  person: Person,
  replyId: string,
  input: z.output<typeof confirmPostInput>,
): Promise<Reply> {
  return deps.store.write(async (tx) => {
    const reply = await tx.replies.get(replyId);
    if (!reply) throw notFound('reply');
    await authorFor(tx, reply, person);
    if (reply.state !== 'assisted' && reply.state !== 'unknown')
      throw new ApiError('wrong_state', 'There is nothing to confirm.');
    if (input.outcome === 'posted') {
      const echo = await findEcho(tx, reply);
      return recordSent(tx, deps, reply, {
        externalId: echo?.externalId ?? null,
        permalink: input.permalink ?? echo?.permalink ?? null,
        by: person,
      });
    }
    const at = deps.clock.now();
    const failed = decided(
      replyFailed(reply, { code: 'not_posted', reason: input.reason, at }),
      'There is nothing to confirm.',
    );
    return putReply(tx, failed, {
      at,
      type: 'reply.failed',
      actorId: person.id,
      data: { reason: input.reason, ...inPlaceOf(reply, person) },
    });
  });
}
