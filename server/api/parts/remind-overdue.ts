import { remindPart } from '#care/part/lifecycle.ts';
import type { Deps } from '../context.ts';
import { decided } from '../errors.ts';
import { putPart } from './log-part.ts';

const BATCH = 50;

/** An answer that has not come in time is told once to both sides: the expert and whoever waits for it. */
export async function remindOverdue(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  const due = await deps.store.read((tx) => tx.parts.overdue(now, BATCH));
  if (due.length === 0) return;
  await deps.store.write(async (tx) => {
    for (const part of await tx.parts.overdue(now, BATCH)) {
      const reminded = decided(remindPart(part, now), 'Nobody has to be reminded.');
      await putPart(tx, reminded, { at: now, type: 'part.overdue', actorId: null });
    }
  });
}
