import type { Deps } from '../context.ts';
import { draftsWith } from './read-file.ts';

const DAY_MS = 86_400_000;
const BATCH = 50;

/**
 * Throws away some of the files that no reply has taken for a day. One that a draft holds stays, and is looked
 * at again a day later. Answers how many went.
 */
export async function sweepFiles({ store, clock }: Deps): Promise<number> {
  const now = clock.now();
  const before = new Date(Date.parse(now) - DAY_MS).toISOString();
  const loose = await store.read((tx) => tx.replyFiles.looseSince(before, BATCH));
  if (loose.length === 0) return 0;
  return store.write(async (tx) => {
    let count = 0;
    for (const { id } of loose) {
      const file = await tx.replyFiles.get(id);
      if (!file || file.looseSince === null || file.looseSince > before) continue;
      if ((await draftsWith(tx, file)).length > 0)
        await tx.replyFiles.put({ ...file, looseSince: now });
      else {
        await tx.replyFiles.delete(id);
        count += 1;
      }
    }
    return count;
  });
}
