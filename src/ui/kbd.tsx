import { cx } from './cx.ts';

/**
 * Keys as they stand on the keyboard. `keys` joins a chord with `+` and a sequence with a space:
 * `mod+enter`, `g i`. `mod` is ⌘ on Apple's machines and Ctrl elsewhere.
 */
export function Kbd({ keys, className }: { keys: string; className?: string }) {
  return (
    <kbd aria-hidden className={cx('inline-flex gap-0.5 font-sans text-2xs', className)}>
      {keyCaps(keys).map((cap) => (
        <span
          key={cap}
          className="inline-flex h-4 min-w-4 items-center justify-center rounded-xs border border-current/25 px-1"
        >
          {cap}
        </span>
      ))}
    </kbd>
  );
}

/** The caps of `keys` in order; `onApple` chooses their faces. */
export function keyCaps(keys: string, onApple = isApple()): string[] {
  const faces = onApple ? appleFaces : otherFaces;
  return keys
    .split(/[ +]/)
    .map((key) => faces[key.toLowerCase()] ?? (key.length === 1 ? key.toUpperCase() : key));
}

const arrows = { up: '↑', down: '↓', left: '←', right: '→', enter: '↵', esc: 'Esc' };
const appleFaces: Record<string, string> = { ...arrows, mod: '⌘', alt: '⌥', shift: '⇧', ctrl: '⌃' };
const otherFaces: Record<string, string> = {
  ...arrows,
  mod: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  ctrl: 'Ctrl',
};

function isApple() {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
}
