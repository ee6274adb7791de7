import { columnsOf } from '#care/import/columns.ts';
import { guessMapping } from '#care/import/guess-mapping.ts';
import { blobChunks, parseRows } from '#care/import/parse.ts';
import { asMention } from '#care/import/pass-through.ts';
import { isRejected, type RejectedRow, type Row } from '#care/import/row.ts';
import { importSteps, type ImportStep } from '#care/import/row-stream.ts';
import type { FilePreview, FromWorker, ToWorker } from './parse-messages.ts';

const previewRows = 50;
let steps: AsyncGenerator<ImportStep> | null = null;

addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  try {
    answer(await handle(data));
  } catch (error) {
    answer({ type: 'broken', message: error instanceof Error ? error.message : String(error) });
  }
});

async function handle(message: ToWorker): Promise<FromWorker> {
  if (message.type === 'preview') {
    return { type: 'previewed', preview: await preview(message.file, message.timeZone) };
  }
  if (message.type === 'start') {
    steps = importSteps(blobChunks(message.file), message.file.name, message.mapping);
  }
  const next = await steps?.next();
  return { type: 'step', step: next && !next.done ? next.value : null };
}

async function preview(file: File, timeZone: string): Promise<FilePreview> {
  const rows: Row[] = [];
  const numbers: number[] = [];
  const rejected: RejectedRow[] = [];
  for await (const piece of parseRows(blobChunks(file), file.name)) {
    for (const parsed of piece.rows) {
      if (rows.length === previewRows) break;
      if (isRejected(parsed)) {
        rejected.push(parsed);
        continue;
      }
      rows.push(parsed.row);
      numbers.push(parsed.number);
    }
    if (rows.length === previewRows) break;
  }
  return {
    columns: columnsOf(rows),
    rows,
    numbers,
    rejected,
    guess: guessMapping(rows, { fileName: file.name, timeZone }),
    isReady: rows.length > 0 && rows.every((row) => asMention(row) !== null),
  };
}

function answer(message: FromWorker): void {
  postMessage(message);
}
