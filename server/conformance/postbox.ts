import type { ChangeResult, Outbound, OutboundFile, PostResult } from '#server/api/context.ts';
import type { Message } from '#contract/message.ts';
import type { Reply } from '#contract/reply.ts';

export interface Postbox extends Outbound {
  /** What went out to a channel, in order. */
  posted: Reply[];
  /** The files of all that went out. */
  files: OutboundFile[];
  /** What the channel was asked to change, in order; without words it was to take it back. */
  changed: { post: Message; text: string | null }[];
  /** As `answerNext`, to the next change. */
  answerNextChange(result: ChangeResult | Error | (() => Promise<ChangeResult>)): void;
  /** What the channel answers to the next post; afterwards it takes everything again. An error is thrown. */
  answerNext(result: PostResult | Error | ((reply: Reply) => Promise<PostResult>)): void;
}

/** The channels as a test wants them. */
export function postbox(): Postbox {
  const posted: Reply[] = [];
  const files: OutboundFile[] = [];
  const changed: Postbox['changed'] = [];
  let next: Parameters<Postbox['answerNext']>[0] | undefined;
  let nextChange: Parameters<Postbox['answerNextChange']>[0] | undefined;
  const change = async (post: Message, text: string | null): Promise<ChangeResult> => {
    changed.push({ post, text });
    const result = nextChange ?? { state: 'done' };
    nextChange = undefined;
    if (result instanceof Error) throw result;
    return typeof result === 'function' ? result() : result;
  };
  return {
    posted,
    files,
    changed,
    edit: change,
    remove: (post) => change(post, null),
    answerNextChange(result) {
      nextChange = result;
    },
    answerNext(result) {
      next = result;
    },
    async post(reply, _source, its) {
      posted.push(reply);
      files.push(...its);
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
