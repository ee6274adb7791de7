/** `reply_0mabc….1@bank.example`: made of the reply alone, so that it is found again by it. */
export function ownMessageId(replyId: string, attempt: number, domain: string): string {
  return `${replyId}.${attempt}@${domain}`;
}

const own = /^(reply_[a-z0-9]{6,60})\.(\d{1,3})@/;
const ownInText = /\breply_[a-z0-9]{6,60}\.\d{1,3}@[a-z0-9.-]{1,189}[a-z0-9]/g;

/** The reply behind an id of ours; undefined for an id of somebody else. */
export function replyOf(messageId: string): { replyId: string; attempt: number } | undefined {
  const [, replyId, attempt] = own.exec(messageId) ?? [];
  return replyId === undefined ? undefined : { replyId, attempt: Number(attempt) };
}

/** Ids of ours that stand somewhere in a text. */
export function ownIdsIn(text: string): string[] {
  return text.match(ownInText) ?? [];
}
