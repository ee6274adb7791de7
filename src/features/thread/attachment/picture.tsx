import { useState, type ReactNode } from 'react';

interface PictureProps {
  address: string;
  name: string;
  onOpen: () => void;
  /** Where it cannot be fetched, or is no picture. */
  instead: ReactNode;
}

/** Of one size before and after it came, so that nothing below it moves. */
export function Picture({ address, name, onOpen, instead }: PictureProps) {
  const [hasFailed, setFailed] = useState(false);
  if (hasFailed) return instead;
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={onOpen}
      className="block h-28 w-40 overflow-hidden rounded-md border border-line bg-sunken hover:border-line-strong"
    >
      <img
        src={address}
        alt={name}
        width={160}
        height={112}
        loading="lazy"
        decoding="async"
        onError={() => setFailed(true)}
        className="size-full object-cover"
      />
    </button>
  );
}
