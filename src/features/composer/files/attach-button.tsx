import { Paperclip } from 'lucide-react';
import { useId, useRef } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { FileKind } from '#contract/reply-file.ts';
import type { PlaceOption } from '#contract/reply.ts';
import { Button } from '#ui/button.tsx';
import { Tooltip } from '#ui/tooltip.tsx';
import type { Files } from './use-files.ts';

/** Chooses files for the reply; where its place takes none it says so. */
export function AttachButton({ files, option }: { files: Files; option: PlaceOption }) {
  const { t } = useTranslation('composer');
  const id = useId();
  const inputRef = useRef<HTMLInputElement>(null);
  const { whyNot } = files;
  const button = (
    <Button
      variant="quiet"
      icon={Paperclip}
      data-attach
      aria-disabled={whyNot !== null}
      aria-describedby={`${id}-why`}
      onClick={() => whyNot === null && inputRef.current?.click()}
    >
      <span className="@max-xl:sr-only">{t('files.attach')}</span>
    </Button>
  );
  return (
    <>
      {whyNot === null ? button : <Tooltip text={whyNot}>{button}</Tooltip>}
      <span id={`${id}-why`} hidden>
        {whyNot}
      </span>
      <input
        ref={inputRef}
        type="file"
        multiple
        hidden
        accept={option.files?.kinds.map((kind) => accepted[kind]).join()}
        onChange={({ target }) => {
          files.attach(target.files ?? []);
          // Chosen again after it was removed, it is a change again.
          target.value = '';
        }}
      />
      <div role="status" className="sr-only">
        {files.news}
      </div>
    </>
  );
}

const accepted: Record<FileKind, string> = {
  image: 'image/png,image/jpeg,image/gif,image/webp',
  video: 'video/*',
  audio: 'audio/*',
  file: 'application/pdf',
};
