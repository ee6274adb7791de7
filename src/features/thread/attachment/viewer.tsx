import { ChevronLeft, ChevronRight, Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { cx } from '#ui/cx.ts';
import { Dialog } from '#ui/dialog.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { linkLook } from '#ui/link.tsx';

interface ViewerProps {
  /** Those of one message. */
  pictures: readonly { place: number; name: string; address: string }[];
  firstPlace: number;
  onClose: () => void;
}

/** A picture as large as the window lets it be; the arrow keys go on to the next of its message. */
export function Viewer({ pictures, firstPlace, onClose }: ViewerProps) {
  const { t } = useTranslation('thread');
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      pictures.findIndex(({ place }) => place === firstPlace),
    ),
  );
  const count = pictures.length;
  const picture = pictures[at] ?? pictures[0];

  useEffect(() => {
    function turn(event: KeyboardEvent) {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.code];
      if (step !== undefined) setAt((at) => (at + step + count) % count);
    }
    document.addEventListener('keydown', turn);
    return () => document.removeEventListener('keydown', turn);
  }, [count]);

  if (!picture) return null;
  const turnBy = (step: number) => setAt((at + step + count) % count);
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="xl"
      title={<span dir="auto">{picture.name}</span>}
      footer={
        <div className="flex w-full items-center gap-2 text-sm">
          <a
            href={picture.address}
            download={picture.name}
            className={cx(linkLook, 'flex min-h-8 items-center gap-1')}
          >
            <Download aria-hidden className="size-4" />
            {t('viewer.save')}
          </a>
          {count > 1 && (
            <div className="ml-auto flex items-center gap-2">
              <IconButton
                icon={ChevronLeft}
                label={t('viewer.previous')}
                onClick={() => turnBy(-1)}
              />
              <span role="status" className="text-muted tabular-nums">
                {t('viewer.place', { place: at + 1, count })}
              </span>
              <IconButton icon={ChevronRight} label={t('viewer.next')} onClick={() => turnBy(1)} />
            </div>
          )}
        </div>
      }
    >
      <div className="flex h-[55vh] items-center justify-center rounded-md bg-sunken">
        <img
          key={picture.address}
          src={picture.address}
          alt={picture.name}
          className="max-h-full max-w-full object-contain"
        />
      </div>
    </Dialog>
  );
}
