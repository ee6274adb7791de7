import { rejectedFile, type RejectedFileWords } from '#care/import/rejected-file.ts';
import { saveFile } from '#lib/save-file.ts';
import { rejectedInOrder } from './run-import.ts';
import type { Tally } from './tally.ts';

export function downloadRejected(fileName: string, tally: Tally, words: RejectedFileWords): void {
  const csv = rejectedFile(rejectedInOrder(tally), words);
  const name = `${fileName.replace(/\.[^.]*$/, '')}-rejected.csv`;
  saveFile(name, new Blob([csv], { type: 'text/csv;charset=utf-8' }));
}
