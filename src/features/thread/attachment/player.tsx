import type { Attachment } from '#contract/mention.ts';
import { FileWords } from './file-words.tsx';

interface PlayerProps {
  as: 'audio' | 'video';
  address: string;
  attachment: Attachment;
  name: string;
}

/** The browser's own player; nothing is fetched before somebody plays it. */
export function Player({ as: Media, address, attachment, name }: PlayerProps) {
  return (
    <figure className="flex max-w-full flex-col gap-1">
      <Media
        controls
        preload="none"
        src={address}
        aria-label={name}
        className={
          Media === 'video'
            ? 'aspect-video w-80 max-w-full rounded-md bg-sunken'
            : 'h-10 w-72 max-w-full'
        }
      />
      <figcaption className="flex min-w-0 items-center gap-1.5 text-muted">
        <FileWords attachment={attachment}>
          <span className="truncate text-normal">{name}</span>
        </FileWords>
      </figcaption>
    </figure>
  );
}
