import { Suspense, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Message } from '#contract/message.ts';
import { lazy } from '#lib/lazy.ts';
import { attachmentLook } from './attachment-look.ts';
import { FileRow } from './file-row.tsx';
import { Picture } from './picture.tsx';
import { Player } from './player.tsx';

const Viewer = lazy(async () => ({ default: (await import('./viewer.tsx')).Viewer }));

/** Pictures small and of one size, sound and video to be played, files with type and size. */
export function Attachments({ message }: { message: Message }) {
  const { t } = useTranslation('thread');
  const [openAt, setOpenAt] = useState<number | null>(null);
  if (message.attachments.length === 0) return null;
  const shown = message.attachments.map((attachment, place) => ({
    place,
    attachment,
    name: attachment.name ?? t(`attachment.${attachment.kind}`),
    look: attachmentLook(message, place, attachment),
  }));
  const pictures = shown.flatMap(({ place, name, look }) =>
    look.as === 'picture' ? [{ place, name, address: look.address }] : [],
  );
  return (
    <>
      <ul aria-label={t('attachments')} className="flex flex-wrap gap-2 py-0.5 text-xs">
        {shown.map(({ place, attachment, name, look }) => (
          <li key={place} className="max-w-full min-w-0">
            {look.as === 'picture' ? (
              <Picture
                key={look.address}
                address={look.address}
                name={name}
                onOpen={() => setOpenAt(place)}
                instead={<FileRow attachment={attachment} name={name} look={look} hasFailed />}
              />
            ) : look.as === 'audio' || look.as === 'video' ? (
              <Player as={look.as} address={look.address} attachment={attachment} name={name} />
            ) : (
              <FileRow attachment={attachment} name={name} look={look} />
            )}
          </li>
        ))}
      </ul>
      {openAt !== null && (
        <Suspense>
          <Viewer pictures={pictures} firstPlace={openAt} onClose={() => setOpenAt(null)} />
        </Suspense>
      )}
    </>
  );
}
