import type { Case } from '#contract/case.ts';

/** What stays of a case when its customer is erased: number, times, who and how it ended; no word of anybody. */
export function bareCase(item: Case): Case {
  return {
    ...item,
    evidence: item.evidence && { kind: item.evidence.kind, messageId: null, note: null },
    reopenedFrom: null,
    missed: null,
    satisfaction: item.satisfaction && { ...item.satisfaction, messageId: null, words: null },
    appeal: item.appeal && { ...item.appeal, messageId: null, words: null },
    answerMessageId: null,
    gaveIds: [],
    version: item.version + 1,
  };
}
