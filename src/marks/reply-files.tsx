import type { ReplyFile } from '#contract/reply-file.ts';
import { FileMark } from './file-mark.tsx';

interface ReplyFilesProps {
  files: readonly ReplyFile[];
  label: string;
  /** For whoever has to see what pictures show. */
  isLarge?: boolean;
}

/** The files that go out with a reply. */
export function ReplyFiles({ files, label, isLarge = false }: ReplyFilesProps) {
  if (files.length === 0) return null;
  return (
    <ul aria-label={label} className="mt-1.5 flex flex-wrap gap-2 text-xs text-muted">
      {files.map((file) => (
        <li
          key={file.id}
          className={
            isLarge
              ? 'flex max-w-full min-w-0 flex-wrap items-center gap-1.5'
              : 'flex min-h-8 max-w-full min-w-0 items-center gap-1.5 rounded-md border border-line bg-raised px-2 py-0.5'
          }
        >
          <FileMark file={file} isLarge={isLarge} />
        </li>
      ))}
    </ul>
  );
}
