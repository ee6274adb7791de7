import type { Case } from '#contract/case.ts';
import type { ReadTx } from '../../store/store.ts';

/** Whether a promise of this case is open; one of the customer's other matters does not count. */
export async function owesNews(tx: ReadTx, current: Case): Promise<boolean> {
  const promises = await tx.promises.ofThread(current.threadId);
  return promises.some(({ caseId, state }) => caseId === current.id && state === 'open');
}
