import { createContext, useContext, type ComponentType } from 'react';

/** What the demo puts into the shell: who I am, and the controls of the world. */
export interface Extras {
  PersonSwitch: ComponentType;
  Controls: ComponentType;
  /** Called when everything may be different: another person, another hour. Answers the unsubscribe function. */
  onWorldChanged: (listener: (change: 'person' | 'clock') => unknown) => () => void;
}

export const ExtrasContext = createContext<Extras | undefined>(undefined);

export function useExtras(): Extras | undefined {
  return useContext(ExtrasContext);
}
