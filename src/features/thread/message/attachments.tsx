import { AudioLines, File, Image, Link2, MapPin, Sticker, UserRound, Video } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Attachment } from '#contract/mention.ts';
import { useFormat } from '#i18n/use-format.ts';
import type { Icon } from '#ui/icon.ts';
import { OutsideLink } from '#ui/link.tsx';

/** Named and linked, not fetched: opening one is the agent's decision. */
export function Attachments({ attachments }: { attachments: readonly Attachment[] }) {
  const { t } = useTranslation('thread');
  const format = useFormat();
  if (attachments.length === 0) return null;
  return (
    <ul aria-label={t('attachments')} className="flex flex-wrap gap-x-3 gap-y-1 text-xs">
      {[...attachments.entries()].map(([place, attachment]) => {
        const Glyph = icons[attachment.kind];
        const name = attachment.name ?? t(`attachment.${attachment.kind}`);
        return (
          <li key={place} className="flex min-w-0 items-center gap-1 text-muted">
            <Glyph aria-hidden className="size-3.5 shrink-0" />
            {attachment.url ? (
              <OutsideLink href={attachment.url} className="truncate">
                {name}
              </OutsideLink>
            ) : (
              <span className="truncate text-normal">{name}</span>
            )}
            {attachment.bytes !== undefined && <span>{format.size(attachment.bytes)}</span>}
          </li>
        );
      })}
    </ul>
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
