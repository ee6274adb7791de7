import type { ImportMapping } from '#care/import/mapping.ts';
import type { ImportStep } from '#care/import/row-stream.ts';
import type { FilePreview, FromWorker, ToWorker } from './parse-messages.ts';

export interface FileReaderInWorker {
  preview(file: File, timeZone: string): Promise<FilePreview>;
  /** Steps are read one at a time, so that a big file never piles up in memory. */
  steps(file: File, mapping: ImportMapping): AsyncGenerator<ImportStep>;
  close(): void;
}

/** Reads files beside the page, so that the page stays quick. Rejects when a file stops being readable. */
export function openFileReader(): FileReaderInWorker {
  const worker = new Worker(new URL('./parse.worker.ts', import.meta.url), { type: 'module' });

  function ask(message: ToWorker): Promise<FromWorker> {
    return new Promise((resolve, reject) => {
      const answered = new AbortController();
      const once = { signal: answered.signal };
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<FromWorker>) => {
          answered.abort();
          if (data.type === 'broken') reject(new Error(data.message));
          else resolve(data);
        },
        once,
      );
      worker.addEventListener(
        'error',
        (event) => {
          answered.abort();
          reject(new Error(event.message));
        },
        once,
      );
      worker.postMessage(message, []);
    });
  }

  return {
    async preview(file, timeZone) {
      const reply = await ask({ type: 'preview', file, timeZone });
      if (reply.type !== 'previewed') throw new Error(`Unexpected ${reply.type}`);
      return reply.preview;
    },
    async *steps(file, mapping) {
      let reply = await ask({ type: 'start', file, mapping });
      while (reply.type === 'step' && reply.step) {
        yield reply.step;
        reply = await ask({ type: 'next' });
      }
    },
    close: () => worker.terminate(),
  };
}
