import type { Reply } from '#contract/reply.ts';

/** The words as their author sent them, whatever a lead has changed since. */
export function writtenText({ text, decisions }: Pick<Reply, 'text' | 'decisions'>): string {
  return decisions.find(({ textBefore }) => textBefore !== null)?.textBefore ?? text;
}
