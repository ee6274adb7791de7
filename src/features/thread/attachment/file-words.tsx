import type { ReactNode } from 'react';
import { AudioLines, File, Image, Link2, MapPin, Sticker, UserRound, Video } from 'lucide-react';
import type { Attachment } from '#contract/mention.ts';
import { useFormat } from '#i18n/use-format.ts';
import type { Icon } from '#ui/icon.ts';
import { fileType } from './attachment-look.ts';

/** What it is, its name, its type and its size. */
export function FileWords({
  attachment,
  children,
}: {
  attachment: Attachment;
  children: ReactNode;
}) {
  const format = useFormat();
  const Glyph = icons[attachment.kind];
  const type = fileType(attachment);
  return (
    <>
      <Glyph aria-hidden className="size-3.5 shrink-0" />
      {children}
      {type && <span className="shrink-0">{type}</span>}
      {attachment.bytes !== undefined && (
        <span className="shrink-0 tabular-nums">{format.size(attachment.bytes)}</span>
      )}
    </>
  );
}

const icons: Record<Attachment['kind'], Icon> = {
  image: Image,
  video: Video,
  audio: AudioLines,
  file: File,
  sticker: Sticker,
  location: MapPin,
  contact: UserRound,
  link: Link2,
};
