import type { WriteTx } from '../../store/store.ts';

interface CaseRow {
  id: string;
  caseId: string | null;
}

/** Puts what is chosen of a thread into a case: messages, replies, promises, questions. Answers the ids of what moved. */
export async function moveRows(
  tx: WriteTx,
  { threadId, caseId }: { threadId: string; caseId: string },
  isChosen: (row: CaseRow) => boolean,
): Promise<string[]> {
  const moved: string[] = [];
  async function move<Row extends CaseRow>(rows: readonly Row[], put: (row: Row) => Promise<void>) {
    for (const row of rows) {
      if (row.caseId === caseId || !isChosen(row)) continue;
      await put({ ...row, caseId });
      moved.push(row.id);
    }
  }
  await move(await tx.messages.allOfThread(threadId), (row) => tx.messages.put(row));
  await move(await tx.replies.ofThread(threadId), (row) => tx.replies.put(row));
  await move(await tx.promises.ofThread(threadId), (row) => tx.promises.put(row));
  await move(await tx.parts.ofThread(threadId), (row) => tx.parts.put(row));
  return moved;
}
