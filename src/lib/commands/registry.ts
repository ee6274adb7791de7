import { useEffect, useLayoutEffect, useRef } from 'react';
import { create } from 'zustand';

/** Something that can be done now. The palette, the shortcuts, the help and menus read one list of these. */
export interface Command {
  /** Unique and stable: `thread.reply`. */
  id: string;
  label: string;
  /** The heading it stands under in palette and help. */
  group: string;
  /**
   * Physical keys by `KeyboardEvent.code`, so that they work on any layout: `KeyR`, `Mod+Enter`, `Shift+Slash`.
   * `Mod` is Command on a Mac, else Control. Bare keys are silent while somebody types.
   */
  keys?: string;
  run: () => void;
  isEnabled?: boolean;
}

interface Registry {
  commands: ReadonlyMap<string, Command>;
}

export const useCommandRegistry = create<Registry>()(() => ({ commands: new Map() }));

/** Offers commands while the component is on screen. The newest offer of an id wins. */
export function useCommands(commands: readonly Command[]): void {
  // The list is made anew on each render: what runs must be today's closure, without registering again.
  const latest = useRef(commands);
  useLayoutEffect(() => {
    latest.current = commands;
  });
  const signature = commands
    .map(({ id, label, keys, isEnabled }) => `${id}|${label}|${keys ?? ''}|${isEnabled ?? true}`)
    .join('\n');
  useEffect(() => {
    const offered = latest.current.map((command) => ({
      ...command,
      run: () => latest.current.find(({ id }) => id === command.id)?.run(),
    }));
    useCommandRegistry.setState(({ commands: known }) => ({
      commands: new Map([...known, ...offered.map((command) => [command.id, command] as const)]),
    }));
    return () => {
      useCommandRegistry.setState(({ commands: known }) => ({
        commands: new Map(
          [...known].filter(
            ([id, command]) => !offered.some((own) => own.id === id && own === command),
          ),
        ),
      }));
    };
  }, [signature]);
}
