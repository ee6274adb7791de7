export interface Chord {
  code: string;
  mod: boolean;
  shift: boolean;
  alt: boolean;
}

export function parseKeys(keys: string): Chord {
  const parts = keys.split('+');
  return {
    code: parts.at(-1) ?? '',
    mod: parts.includes('Mod'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  };
}

type KeyPress = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Control and Command both count as `Mod`: hands come from both kinds of machine. */
export function matchesKeys(press: KeyPress, keys: string): boolean {
  // A question mark is known by its sign: on some layouts it stands on another key.
  if (press.key === '?') return keys === 'Shift+Slash';
  const chord = parseKeys(keys);
  return (
    press.code === chord.code &&
    (press.ctrlKey || press.metaKey) === chord.mod &&
    press.shiftKey === chord.shift &&
    press.altKey === chord.alt
  );
}

/** Bare keys would be letters of a text. Chords with `Mod` and function keys are not. */
export function isSafeWhileTyping(keys: string): boolean {
  const { mod, code } = parseKeys(keys);
  return mod || /^F\d+$/.test(code);
}

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
  );
}
