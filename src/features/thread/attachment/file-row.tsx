import { useTranslation } from '#i18n/use-translation.ts';
import type { Attachment } from '#contract/mention.ts';
import { cx } from '#ui/cx.ts';
import { linkLook, OutsideLink } from '#ui/link.tsx';
import type { AttachmentLook } from './attachment-look.ts';
import { FileWords } from './file-words.tsx';

interface FileRowProps {
  attachment: Attachment;
  name: string;
  look: AttachmentLook;
  /** It was to be shown and could not be. */
  hasFailed?: boolean;
}

/** A file as a row; its name saves it, or leads to where it lies. */
export function FileRow({ attachment, name, look, hasFailed = false }: FileRowProps) {
  const { t } = useTranslation('thread');
  return (
    <div className="flex min-h-8 max-w-full min-w-0 flex-wrap items-center gap-x-1.5 rounded-md border border-line bg-raised px-2 py-1 text-muted">
      <FileWords attachment={attachment}>
        <FileName name={name} look={look} />
      </FileWords>
      {attachment.refused && (
        <span className="text-normal">{t(`attachment.refused.${attachment.refused}`)}</span>
      )}
      {hasFailed && <span className="text-normal">{t('attachment.failed')}</span>}
    </div>
  );
}

function FileName({ name, look }: Pick<FileRowProps, 'name' | 'look'>) {
  if (look.as === 'name') return <span className="truncate text-normal">{name}</span>;
  if (look.as === 'outside')
    return (
      <OutsideLink href={look.address} className="truncate">
        {name}
      </OutsideLink>
    );
  return (
    <a href={look.address} download={name} className={cx(linkLook, 'truncate')}>
      {name}
    </a>
  );
}
