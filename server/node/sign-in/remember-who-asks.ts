import type { Listening } from '../../store/postgres/listening.ts';
import { sessionMemory, type SessionMemory } from './session-memory.ts';
import { WHO_CHANNEL } from './who-changed.ts';

/** A memory that hears of every change in the database. Where nothing is heard nothing is remembered. */
export function rememberWhoAsks(heard: Listening | undefined): SessionMemory {
  const memory = sessionMemory(() => heard?.isListening() ?? false);
  heard?.onNotice(WHO_CHANNEL, memory.forget);
  heard?.onBack(memory.forget);
  return memory;
}
