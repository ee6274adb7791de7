import type { Wave } from '#contract/wave.ts';
import type { ReadTx } from '../../store/store.ts';

/** The newest wave that one of these home threads belongs to. */
export async function findWave(
  tx: ReadTx,
  homeThreadIds: readonly string[],
): Promise<Wave | undefined> {
  const members = await tx.waveMembers.ofThreads(homeThreadIds);
  const newest = members.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  for (const { waveId } of newest) {
    const wave = await tx.waves.get(waveId);
    if (wave && wave.foundAt !== null) return wave;
  }
  return undefined;
}
