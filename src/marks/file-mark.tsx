import { AudioLines, File, Image, Video } from 'lucide-react';
import { useState } from 'react';
import { fileAddress } from '#care/reply/file-address.ts';
import type { FileKind, ReplyFile } from '#contract/reply-file.ts';
import { useFormat } from '#i18n/use-format.ts';
import type { Icon } from '#ui/icon.ts';
import { cx } from '#ui/cx.ts';
import { linkLook } from '#ui/link.tsx';

/** A file of a reply that has not gone out: what it shows, its name, which opens it, and its size. */
export function FileMark({ file, isLarge = false }: { file: ReplyFile; isLarge?: boolean }) {
  const format = useFormat();
  const [isShown, setShown] = useState(file.kind === 'image');
  const Glyph = icons[file.kind];
  const address = fileAddress(file);
  return (
    <>
      {isShown ? (
        <img
          src={address}
          alt=""
          decoding="async"
          onError={() => setShown(false)}
          className={cx(
            'shrink-0 rounded-sm bg-sunken object-cover',
            isLarge ? 'h-28 w-40' : 'size-7',
          )}
        />
      ) : (
        <Glyph aria-hidden className="size-4 shrink-0" />
      )}
      <a
        href={address}
        target="_blank"
        rel="noopener"
        {...(file.kind !== 'image' && { download: file.name })}
        className={cx(linkLook, 'max-w-48 min-w-0 truncate')}
      >
        {file.name}
      </a>
      <span className="shrink-0 tabular-nums">{format.size(file.bytes)}</span>
    </>
  );
}

const icons: Record<FileKind, Icon> = {
  image: Image,
  video: Video,
  audio: AudioLines,
  file: File,
};
