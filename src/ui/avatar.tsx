import { useState } from 'react';
import { cx } from './cx.ts';

export type AvatarSize = 'xs' | 'sm' | 'md' | 'lg';

export interface AvatarProps {
  name: string;
  src?: string | null;
  size?: AvatarSize;
  /** `square` for companies and sources. */
  shape?: 'round' | 'square';
  className?: string;
}

/** Decoration beside a name that is written out: a picture, or initials on a hue made of the name. */
export function Avatar({ name, src, size = 'md', shape = 'round', className }: AvatarProps) {
  const [brokenSrc, setBrokenSrc] = useState<string | null>(null);
  const isPicture = src && isOurs(src) && src !== brokenSrc;
  return (
    <span
      aria-hidden
      data-hue={isPicture ? undefined : hueOf(name)}
      className={cx(
        'avatar inline-flex shrink-0 items-center justify-center overflow-hidden font-semibold select-none',
        sizes[size],
        shape === 'round' ? 'rounded-full' : 'rounded-sm',
        className,
      )}
    >
      {isPicture ? (
        <img
          src={src}
          alt=""
          loading="lazy"
          decoding="async"
          className="size-full object-cover"
          onError={() => setBrokenSrc(src)}
        />
      ) : (
        initialsOf(name)
      )}
    </span>
  );
}

/** A picture from another host would tell it who reads what, and when: initials do as well. */
function isOurs(src: string): boolean {
  return new URL(src, location.href).origin === location.origin || /^(?:data|blob):/.test(src);
}

const sizes: Record<AvatarSize, string> = {
  xs: 'size-5 text-[0.5625rem]',
  sm: 'size-6 text-[0.625rem]',
  md: 'size-8 text-xs',
  lg: 'size-10 text-sm',
};

/** Up to two letters: of the first and the last word, or of the handle. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  const letters = picked.map((word) => Array.from(word ?? '')[0] ?? '').join('');
  return letters.toLocaleUpperCase() || '?';
}

/** One of the `avatarHues` hues, the same for the same name on every machine. */
export function hueOf(name: string): number {
  let hash = 2166136261;
  for (const letter of name.trim().toLowerCase()) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  }
  // The low bits of the hash alone put half of a team on two hues.
  return ((hash ^ (hash >>> 15)) >>> 0) % avatarHues;
}

export const avatarHues = 8;
