import { rejectedFile, type RejectedFileWords } from '#care/import/rejected-file.ts';
import { rejectedInOrder } from './run-import.ts';
import type { Tally } from './tally.ts';

export function downloadRejected(fileName: string, tally: Tally, words: RejectedFileWords): void {
  const csv = rejectedFile(rejectedInOrder(tally), words);
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${fileName.replace(/\.[^.]*$/, '')}-rejected.csv`;
  link.click();
  // Firefox starts the download after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
