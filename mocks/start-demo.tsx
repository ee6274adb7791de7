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
  const listeners = new Set<(change: WorldChange) => unknown>();
  const tell = async (change: WorldChange) => {
    await Promise.all([...listeners].map((listener) => listener(change)));
  };
  return {
    PersonSwitch: () => within(world, tell, <PersonSwitch />),
    Controls: () => within(world, tell, <DemoControls />),
    onWorldChanged(listener: (change: WorldChange) => unknown) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function within(
  world: DemoWorld,
  tell: (change: WorldChange) => Promise<void>,
  children: ReactNode,
) {
  return <DemoContext value={{ world, tell }}>{children}</DemoContext>;
}
