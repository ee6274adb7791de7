import type { Message, PostChange } from '#contract/message.ts';
import { plainWords, STUCK_SECONDS } from '../reply/lifecycle.ts';

/** `unknown`: whoever asked the channel has gone without its answer, or it did not say. */
export function changeState(change: PostChange, now: string): 'under-way' | 'unknown' {
  const isYoung = Date.parse(now) < Date.parse(change.at) + STUCK_SECONDS * 1000;
  return change.reason === null && isYoung ? 'under-way' : 'unknown';
}

/** Sorts before every other character that channels use in versions, so whatever a channel says next comes after. */
const OURS = '!';

/** The version of a state that we brought about and that the channel has no name for yet. */
export function ownVersionAfter(version: string): string {
  return version + OURS;
}

type Shown = Message['revisions'][number];

/** Whether the channel shows that what it was asked has come about, or can come about no more. */
export function settles(shown: Shown, { text }: PostChange): boolean {
  return shown.isDeleted || (text !== null && plainWords(shown.text) === plainWords(text));
}

/**
 * Whether the channel only shows again what we know of a post of ours: that it stands or lies there as we
 * left it, or how it stood before we changed it.
 */
export function isKnownOfOurs(shown: Shown, post: Message): boolean {
  if (post.replyId === null) return false;
  if (shown.isDeleted) return post.deletedAt !== null;
  const isLike = ({ text }: { text: string }) => plainWords(text) === plainWords(shown.text);
  if (post.deletedAt === null && isLike(post)) return true;
  return isBefore(shown, post) && [post, ...post.revisions].some(isLike);
}

/** While the channel has no version for what we did, time tells. */
function isBefore({ version, at }: Shown, post: Message): boolean {
  const changedAt = post.deletedAt ?? post.editedAt;
  const isUnnamed = post.version.endsWith(OURS) && changedAt !== null;
  return isUnnamed ? at < changedAt : version < post.version;
}
