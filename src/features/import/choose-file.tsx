import { FileUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { maxFileBytes } from '#care/import/file/refuse.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { cx } from '#ui/cx.ts';
import type { FileProblem } from './phase.ts';
import { useReasonWords } from './reason-words.ts';

export interface ChooseFileProps {
  problem: FileProblem | null;
  isReading: boolean;
  onChoose(files: File[]): void;
}

export function ChooseFile({ problem, isReading, onChoose }: ChooseFileProps) {
  const { t } = useTranslation('import');
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    onChoose([...event.dataTransfer.files]);
  }

  return (
    <div className="flex flex-col gap-3">
      {problem && <ProblemBanner problem={problem} />}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cx(
          'flex flex-col items-center gap-2 rounded-lg border border-dashed px-4 py-10 text-center',
          isOver ? 'border-focus bg-accent-soft' : 'border-edge',
        )}
      >
        <FileUp aria-hidden className="size-6 text-muted" />
        <Button
          variant="primary"
          isPending={isReading}
          autoFocus
          onClick={() => input.current?.click()}
        >
          {t('chooseFile')}
        </Button>
        <p className="text-sm text-normal">{t('dropHere')}</p>
        <p className="text-xs text-muted">{t('formats', { max: megabytes(maxFileBytes) })}</p>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('file')}
          accept=".jsonl,.ndjson,.json,.csv,.tsv,.txt"
          onChange={(event) => {
            onChoose([...(event.target.files ?? [])]);
            // The same file may be chosen again after it was corrected.
            event.target.value = '';
          }}
        />
      </div>
    </div>
  );
}

function ProblemBanner({ problem }: { problem: FileProblem }) {
  const { t } = useTranslation('import');
  const reasonWords = useReasonWords();
  const words = {
    name: problem.fileName,
    size: megabytes(problem.bytes),
    max: megabytes(maxFileBytes),
  };
  const firstBad = problem.code === 'no_rows' ? problem.rejected[0] : undefined;
  return (
    <Banner tone="danger" role="alert" title={t('problem.nothingImported')}>
      <p>{t(`problem.${problem.code}`, words)}</p>
      {firstBad && (
        <p>{t('problem.firstBad', { row: firstBad.number, reason: reasonWords(firstBad) })}</p>
      )}
    </Banner>
  );
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}
