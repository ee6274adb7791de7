import type { Reply, ReviewRisk } from '#contract/reply.ts';
import type { TrustLevel } from './trust.ts';

export interface ReviewQuestion extends TrustLevel {
  risks: readonly ReviewRisk[];
  /** How many replies the author has sent or tried to send before this one. */
  repliesBefore: number;
  isAsked: boolean;
}

/** Why a lead reads this reply before it goes out; null when it may go. */
export function reviewReason(question: ReviewQuestion): Reply['reviewReason'] {
  if (question.isAsked) return 'asked';
  switch (question.trust) {
    case 'every-reply':
      return 'trust';
    case 'risky':
      if (question.risks.length === 0) return null;
      return question.risks.includes('guidance') ? 'guidance' : 'risk';
    case 'sample':
      return isInSample(question) ? 'sample' : null;
    case 'none':
      return null;
  }
}

/** Spread evenly: of every hundred in a row exactly the share is read. */
function isInSample({ repliesBefore, sampleShare }: ReviewQuestion): boolean {
  const upTo = (count: number) => Math.floor((count * sampleShare) / 100);
  return upTo(repliesBefore + 1) > upTo(repliesBefore);
}
