import type { FileRefusal } from '#care/import/file/refuse.ts';
import type { ImportMapping } from '#care/import/mapping.ts';
import type { RejectedRow } from '#care/import/row.ts';
import type { FilePreview } from './parse-messages.ts';
import type { ImportEnd, ImportProgress } from './run-import.ts';

/** Why a file leads to no import. `unreadable`: the browser could not read it to its end. */
export type FileProblem =
  | { code: FileRefusal | 'unreadable'; fileName: string; bytes: number }
  | { code: 'no_rows'; fileName: string; bytes: number; rejected: RejectedRow[] };

/** Where the dialog stands. */
export type Phase =
  | { name: 'choose'; problem: FileProblem | null }
  | { name: 'reading'; file: File }
  | { name: 'map'; file: File; preview: FilePreview; mapping: ImportMapping; isRecalled: boolean }
  | { name: 'running'; file: File; progress: ImportProgress; isCancelling: boolean }
  | { name: 'ended'; file: File; end: ImportEnd };
