import type { Outbound } from '../api/context.ts';

/** A channel without a connector takes nothing; the reply says so and its text is kept. */
export const noConnectors: Outbound = {
  post: async (_reply, source) => ({
    state: 'failed',
    code: 'no_connector',
    reason: `${source.name}: no connector sends to this channel. Set its policy to assisted.`,
  }),
};
