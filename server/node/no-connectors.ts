import type { ChangeResult, Outbound } from '../api/context.ts';
import type { Source } from '#contract/channel.ts';

/** A channel without a connector takes nothing; the reply says so and its text is kept. */
export const noConnectors: Outbound = {
  post: async (_reply, source) => ({
    state: 'failed',
    code: 'no_connector',
    reason: `${source.name}: no connector sends to this channel. Set its policy to assisted.`,
  }),
  edit: async (_post, _text, source) => unchanged(source),
  remove: async (_post, source) => unchanged(source),
};

function unchanged({ name }: Source): ChangeResult {
  return { state: 'failed', code: 'no_connector', reason: `${name}: no connector changes it.` };
}
