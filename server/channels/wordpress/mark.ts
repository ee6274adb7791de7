import type { Attempt } from '../connector.ts';

const mark = /^Otklik \((reply_[a-z0-9]{6,60})\.(\d{1,3})\)$/;

/** How we name ourselves when we post an attempt: WordPress keeps that with the comment, and shows it to moderators alone. */
export function agentOf({ replyId, attempt }: Attempt): string {
  return `Otklik (${replyId}.${attempt})`;
}

/** Anybody can name themselves so: it is ours only on a comment of our own account. */
export function attemptIn(agent: string): Attempt | undefined {
  const [, replyId, attempt] = mark.exec(agent) ?? [];
  return replyId === undefined ? undefined : { replyId, attempt: Number(attempt) };
}
