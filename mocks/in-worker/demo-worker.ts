import { makeWorld } from './make-world.ts';
import type { Wire } from '../wire/wire.ts';

makeWorld(globalThis as unknown as Wire);
