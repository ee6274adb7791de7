import type { ChangeResult, Outbound, PostResult } from '#server/api/context.ts';
import { addressOf } from '../world/mention-item.ts';
import type { PostWeather, Switches } from './switches.ts';

/** The way out of the demo: every post reaches an invented channel, unless a switch says otherwise. */
export function demoOutbound(switches: Pick<Switches, 'takeWeather'>): Outbound {
  return {
    async post(reply, source): Promise<PostResult> {
      switch (switches.takeWeather()) {
        case 'fails':
          return {
            state: 'failed',
            code: 'not_permitted',
            reason: 'The channel refused the post: answers here are closed by the author.',
          };
        case 'times-out':
          return { state: 'unknown', reason: 'The channel did not answer within 20 seconds.' };
        case 'works':
          return {
            state: 'sent',
            externalId: `sent.${reply.id}`,
            permalink:
              reply.place.visibility === 'public' ? addressOf(source.channel, reply.id) : null,
          };
      }
    },
    edit: async () => changed(switches.takeWeather()),
    remove: async () => changed(switches.takeWeather()),
  };
}

function changed(weather: PostWeather): ChangeResult {
  switch (weather) {
    case 'fails':
      return {
        state: 'failed',
        code: 'not_permitted',
        reason: 'The channel refused the change: answers here are closed by the author.',
      };
    case 'times-out':
      return { state: 'unknown', reason: 'The channel did not answer within 20 seconds.' };
    case 'works':
      return { state: 'done' };
  }
}
