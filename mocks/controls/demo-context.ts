import { createContext, useContext } from 'react';
import type { DemoWorld } from '../demo-world.ts';

interface Demo {
  world: DemoWorld;
  /** Everything on the page may be different now. */
  /** Resolves when the console has taken it in. */
  tell: (change: 'person' | 'clock') => Promise<void>;
}

export const DemoContext = createContext<Demo | undefined>(undefined);

export function useDemo(): Demo {
  const demo = useContext(DemoContext);
  if (!demo) throw new Error('The demo has not started.');
  return demo;
}
