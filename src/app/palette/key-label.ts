const names: Record<string, string> = {
  Slash: '/',
  Period: '.',
  Enter: 'enter',
  Escape: 'esc',
  Mod: 'mod',
  Shift: 'shift',
  Alt: 'alt',
};

/** `Mod+KeyK` as the key caps read it: `mod+k`. Shift and the slash key are known to hands as `?`. */
export function keyLabel(keys: string): string {
  if (keys === 'Shift+Slash') return '?';
  return keys
    .split('+')
    .map((part) => names[part] ?? part.replace(/^(Key|Digit)/, '').toLowerCase())
    .join('+');
}
