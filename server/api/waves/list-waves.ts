import { maskMessage } from '#care/privacy/mask.ts';
import { joinedLately } from '#care/wave/gather.ts';
import type { ShownWave, Wave } from '#contract/wave.ts';
import type { ReadTx } from '../../store/store.ts';

/** A wave is shown so long after its last mention. */
const SHOWN_MS = 3 * 3_600_000;
const LATELY_MINUTES = 15;
const SAMPLES_SHOWN = 3;
const SAMPLE_CHARACTERS = 120;

/** Waves that are running or have just ended, the largest first. */
export async function listWaves(tx: ReadTx, now: string): Promise<ShownWave[]> {
  const since = new Date(Date.parse(now) - SHOWN_MS).toISOString();
  const waves = await tx.waves.foundSince(since);
  const shown = await Promise.all(waves.map((wave) => showWave(tx, wave, now)));
  return shown.sort((a, b) => b.threadCount - a.threadCount || (a.id < b.id ? -1 : 1));
}

export async function showWave(tx: ReadTx, wave: Wave, now: string): Promise<ShownWave> {
  const { id, topic, place, firstAt, lastAt, threadCount, sampleIds } = wave;
  const messages = await Promise.all(sampleIds.map((messageId) => tx.messages.get(messageId)));
  const samples = messages
    .flatMap((message) => (message && message.deletedAt === null ? maskMessage(message).text : []))
    .slice(0, SAMPLES_SHOWN)
    .map((text) => text.replace(/\s+/g, ' ').slice(0, SAMPLE_CHARACTERS));
  const lately = joinedLately(wave, now, LATELY_MINUTES);
  return { id, topic, place, firstAt, lastAt, threadCount, lately, samples };
}
