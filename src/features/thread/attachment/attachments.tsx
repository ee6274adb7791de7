import { Image } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Message } from '#contract/message.ts';
import { lazy } from '#lib/lazy.ts';
import { Button } from '#ui/button.tsx';
import { attachmentLook } from './attachment-look.ts';
import { FileRow } from './file-row.tsx';
import { Picture } from './picture.tsx';
import { Player } from './player.tsx';

const Viewer = lazy(async () => ({ default: (await import('./viewer.tsx')).Viewer }));

/**
 * Pictures small and of one size, sound and video to be played, files with type and size. What lies with a host
 * that may count who looks is fetched on a press alone.
 */
export function Attachments({ message }: { message: Message }) {
  const { t } = useTranslation('thread');
  const [openAt, setOpenAt] = useState<number | null>(null);
  const [areRemoteShown, setRemoteShown] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  if (message.attachments.length === 0) return null;
  const all = message.attachments.map((attachment, place) => ({
    place,
    attachment,
    name: attachment.name ?? t(`attachment.${attachment.kind}`),
    look: attachmentLook(message, place, attachment),
  }));
  const shown = all.filter(({ attachment }) => areRemoteShown || !attachment.isRemote);
  const remoteCount = all.length - shown.length;
  const pictures = shown.flatMap(({ place, name, look }) =>
    look.as === 'picture' ? [{ place, name, address: look.address }] : [],
  );
  /** The button goes, and what it brought has the focus. */
  function showRemote() {
    flushSync(() => setRemoteShown(true));
    list.current?.focus();
  }

  return (
    <>
      {shown.length > 0 && (
        <ul
          ref={list}
          tabIndex={-1}
          aria-label={t('attachments')}
          className="flex flex-wrap gap-2 py-0.5 text-xs"
        >
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
      )}
      {remoteCount > 0 && (
        <div className="flex flex-wrap items-center gap-2 py-0.5 text-xs text-muted">
          <Button size="sm" icon={Image} onClick={showRemote}>
            {t('remotePictures.show', { count: remoteCount })}
          </Button>
          <span>{t('remotePictures.hint')}</span>
        </div>
      )}
      {openAt !== null && (
        <Suspense>
          <Viewer pictures={pictures} firstPlace={openAt} onClose={() => setOpenAt(null)} />
        </Suspense>
      )}
    </>
  );
}
