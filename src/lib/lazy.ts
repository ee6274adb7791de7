import { type ComponentType, lazy as reactLazy, type LazyExoticComponent } from 'react';
import { patiently } from './patiently.ts';

/**
 * React's `lazy` for whoever may be without a connection: the part is missing until it can be loaded. React
 * alone would give it up, and all of the screen with it.
 */
export function lazy<Props>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  return reactLazy(() => patiently(load));
}
