import { useEffect } from 'react';
import { isSafeWhileTyping, isTyping, matchesKeys } from '#lib/commands/keys.ts';
import { useCommandRegistry } from '#lib/commands/registry.ts';
import { useWindowState } from '../window-state.ts';

/** One listener for all shortcuts. Bare keys rest while somebody types, while a dialog is open, or when switched off. */
export function useShortcuts(): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return;
      const command = [...useCommandRegistry.getState().commands.values()].find(
        ({ keys, isEnabled }) => keys && isEnabled !== false && matchesKeys(event, keys),
      );
      if (!command?.keys) return;
      const isSafe = isSafeWhileTyping(command.keys);
      if (!isSafe && (isTyping(event.target) || isOverlayOpen(event.target))) return;
      if (!isSafe && !useWindowState.getState().areShortcutsOn) return;
      event.preventDefault();
      command.run();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** An overlay that has just opened may not have the focus yet; its first letter is no command either. */
function isOverlayOpen(target: EventTarget | null): boolean {
  return (
    document.querySelector('[role=dialog],[role=alertdialog],[role=menu]') !== null ||
    (target instanceof Element && target.closest('[role=listbox]') !== null)
  );
}
