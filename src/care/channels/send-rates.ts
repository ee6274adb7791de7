import type { Channel } from '#contract/channel.ts';

/** So many at once, and that many again over the time. */
export interface SendRate {
  max: number;
  perSeconds: number;
}

/** X: replies of one user, the stricter of two pages. Instagram: private replies. Mail: what hosters let one box send. */
const rates: Partial<Record<Channel, SendRate>> = {
  x: { max: 100, perSeconds: 900 },
  instagram: { max: 750, perSeconds: 3600 },
  telegram: { max: 30, perSeconds: 1 },
  email: { max: 60, perSeconds: 60 },
};

/** How many replies a channel takes from one account; undefined where no figure is known. */
export function sendRate(channel: Channel): SendRate | undefined {
  return rates[channel];
}

export interface SendAllowance {
  /** How many may go out. Grows with time. */
  left: number;
  /** When that was so. */
  at: string;
}

/** What is left after one more; undefined where it has to wait. A clock that was set back gives nothing. */
export function takeOne(
  before: SendAllowance | undefined,
  { max, perSeconds }: SendRate,
  now: string,
): SendAllowance | undefined {
  const seconds = before ? Math.max(0, Date.parse(now) - Date.parse(before.at)) / 1000 : 0;
  const left = before ? Math.min(max, before.left + (seconds * max) / perSeconds) : max;
  return left < 1 ? undefined : { left: left - 1, at: now };
}
