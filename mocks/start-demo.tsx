import type { ReactNode } from 'react';
import { startDemoWorld, type DemoWorld } from './demo-world.ts';
import { DemoControls } from './controls/demo-controls.tsx';
import { DemoContext } from './controls/demo-context.ts';
import { PersonSwitch } from './controls/person-switch.tsx';
import { takeDemoOptions } from './in-page/demo-options.ts';

export type WorldChange = 'person' | 'clock';

/** Starts the API inside the page and answers what the demo adds to the console. */
export async function startDemo() {
  const world = await startDemoWorld(takeDemoOptions());
  const listeners = new Set<(change: WorldChange) => void>();
  const tell = (change: WorldChange) => {
    for (const listener of listeners) listener(change);
  };
  return {
    PersonSwitch: () => within(world, tell, <PersonSwitch />),
    Controls: () => within(world, tell, <DemoControls />),
    onWorldChanged(listener: (change: WorldChange) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function within(world: DemoWorld, tell: (change: WorldChange) => void, children: ReactNode) {
  return <DemoContext value={{ world, tell }}>{children}</DemoContext>;
}
