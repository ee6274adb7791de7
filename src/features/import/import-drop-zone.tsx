import { FileUp } from 'lucide-react';
import { type DragEvent, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';

export interface ImportDropZoneProps {
  children: ReactNode;
  /** Opens the import dialog with what was dropped. */
  onFiles(files: readonly File[]): void;
}

/** Takes files dropped anywhere on what it wraps. Its words come when a file is first dragged in. */
export function ImportDropZone({ children, onFiles }: ImportDropZoneProps) {
  const [isOver, setOver] = useState(false);

  function dragOver(event: DragEvent) {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  }

  function dragLeave(event: DragEvent) {
    // Moving between parts of the zone leaves one and enters another.
    const to = event.relatedTarget;
    if (to instanceof Node && event.currentTarget.contains(to)) return;
    setOver(false);
  }

  function drop(event: DragEvent) {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(false);
    const dropped = [...event.dataTransfer.files];
    if (dropped.length > 0) onFiles(dropped);
  }

  return (
    <div
      className="relative h-full min-h-0"
      onDragOver={dragOver}
      onDragLeave={dragLeave}
      onDrop={drop}
    >
      {children}
      <Suspense>{isOver && <DropOverlay />}</Suspense>
    </div>
  );
}

function DropOverlay() {
  const { t } = useTranslation('import');
  return (
    <div className="pointer-events-none absolute inset-1 z-20 flex flex-col items-center justify-center gap-2 rounded-lg border-2 border-dashed border-focus bg-overlay/90 p-4 text-center text-sm font-medium text-strong">
      <FileUp aria-hidden className="size-6" />
      {t('dropOverlay')}
    </div>
  );
}
