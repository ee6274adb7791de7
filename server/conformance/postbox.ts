import type { Outbound, PostResult } from '#server/api/context.ts';
import type { Reply } from '#contract/reply.ts';

export interface Postbox extends Outbound {
  /** What went out to a channel, in order. */
  posted: Reply[];
  /** What the channel answers to the next post; afterwards it takes everything again. An error is thrown. */
  answerNext(result: PostResult | Error | ((reply: Reply) => Promise<PostResult>)): void;
}

/** The channels as a test wants them. */
export function postbox(): Postbox {
  const posted: Reply[] = [];
  let next: Parameters<Postbox['answerNext']>[0] | undefined;
  return {
    posted,
    answerNext(result) {
      next = result;
    },
    async post(reply) {
      posted.push(reply);
      const result = next ?? taken(posted.length);
      next = undefined;
      if (result instanceof Error) throw result;
      return typeof result === 'function' ? result(reply) : result;
    },
  };
}

function taken(count: number): PostResult {
  return {
    state: 'sent',
    externalId: `posted-${count}`,
    permalink: `https://vk.example/wall-1?reply=${count}`,
  };
}
