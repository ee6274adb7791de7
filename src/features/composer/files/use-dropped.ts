import { useState, type ClipboardEvent, type DragEvent } from 'react';

/** Files that are dropped on an element or pasted in it; words that are pasted stay words. */
export function useDropped(onFiles: (files: Iterable<File>) => void) {
  const [isOver, setOver] = useState(false);
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');

  function over(event: DragEvent) {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(true);
  }

  return {
    isOver,
    props: {
      onDragEnter: over,
      onDragOver: over,
      onDragLeave({ currentTarget, relatedTarget }: DragEvent) {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)))
          setOver(false);
      },
      onDrop(event: DragEvent) {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        onFiles(event.dataTransfer.files);
      },
      onPaste(event: ClipboardEvent) {
        const { files, types } = event.clipboardData;
        if (files.length === 0 || types.includes('text/plain')) return;
        event.preventDefault();
        onFiles(files);
      },
    },
  };
}
