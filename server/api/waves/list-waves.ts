import { maskMessage } from '#care/privacy/mask.ts';
import { joinedLately } from '#care/wave/gather.ts';
import { seesAll } from '#care/team/rights.ts';
import type { Person } from '#contract/person.ts';
import { threadListQuery } from '#contract/thread.ts';
import type { ShownWave, Wave } from '#contract/wave.ts';
import type { ReadTx } from '../../store/store.ts';
import { readerOf, within } from '../access/sight.ts';

/** A wave is shown so long after its last mention. */
const SHOWN_MS = 3 * 3_600_000;
const LATELY_MINUTES = 15;
const SAMPLES_SHOWN = 3;
/** Of a wave, to see who of them joined of late. */
const ROWS_READ = 200;
const SAMPLE_CHARACTERS = 120;

/** Waves that are running or have just ended, the largest first. */
export async function listWaves(tx: ReadTx, person: Person, now: string): Promise<ShownWave[]> {
  const since = new Date(Date.parse(now) - SHOWN_MS).toISOString();
  const waves = await tx.waves.foundSince(since);
  const shown = await Promise.all(waves.map((wave) => showWave(tx, person, wave, now)));
  return shown
    .flatMap((wave) => wave ?? [])
    .sort((a, b) => b.threadCount - a.threadCount || (a.id < b.id ? -1 : 1));
}

/** As much of a wave as the person may see; undefined where that is nothing. */
export async function showWave(
  tx: ReadTx,
  person: Person,
  wave: Wave,
  now: string,
): Promise<ShownWave | undefined> {
  const { id, topic, place, names, firstAt, lastAt } = wave;
  const counts = await countsOf(tx, person, wave, now);
  if (counts.threadCount === 0) return undefined;
  const samples = (await samplesOf(tx, person, wave))
    .slice(0, SAMPLES_SHOWN)
    .map((text) => text.replace(/\s+/g, ' ').slice(0, SAMPLE_CHARACTERS));
  return { id, topic, place, names, firstAt, lastAt, ...counts, samples };
}

async function countsOf(
  tx: ReadTx,
  person: Person,
  wave: Wave,
  now: string,
): Promise<Pick<ShownWave, 'threadCount' | 'lately'>> {
  if (seesAll(person))
    return { threadCount: wave.threadCount, lately: joinedLately(wave, now, LATELY_MINUTES) };
  const query = threadListQuery.parse({ wave: wave.id, limit: ROWS_READ });
  const { rows, total } = await tx.rows.list(query, readerOf(person));
  const members = await tx.waveMembers.ofThreads(rows.map(({ id }) => id));
  const joinedAt = members.filter(({ waveId }) => waveId === wave.id).map(({ at }) => at);
  return { threadCount: total, lately: joinedLately({ joinedAt }, now, LATELY_MINUTES) };
}

async function samplesOf(tx: ReadTx, person: Person, { sampleIds }: Wave): Promise<string[]> {
  const found = await Promise.all(sampleIds.map((id) => tx.messages.get(id)));
  const samples = found.flatMap((message) => (message?.deletedAt === null ? [message] : []));
  const seen = await within(tx, person, 'read', samples);
  return seen.map((message) => maskMessage(message).text);
}
