import { joined, LIVE_READ, newWave, openSince, waveOf } from '#care/wave/gather.ts';
import { mayBeOfWave } from '#care/wave/may-be-of-wave.ts';
import { placeKey } from '#care/wave/place-names.ts';
import { readTrouble } from '#care/wave/read-trouble.ts';
import type { Message } from '#contract/message.ts';
import type { Wave } from '#contract/wave.ts';
import type { ReadTx, WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { refreshRow } from '../threads/refresh-row.ts';
import { readWords } from '../triage/read-case.ts';
import { shownThread } from '../threads/show.ts';

/**
 * A customer's new message may say that something fails for many: it joins the wave of those who say alike,
 * or begins one. Reads only what is live of its topic, whatever else there is.
 */
export async function noteTrouble(tx: WriteTx, deps: Deps, message: Message): Promise<void> {
  const now = deps.clock.now();
  if (!mayBeOfWave(message.occurredAt, now)) return;
  const trouble = readTrouble(readWords(message), await ownWords(tx));
  if (!trouble) return;
  const at = message.occurredAt;
  const by = { messageId: message.id, at };
  const live = await tx.waves.live(trouble.topic, openSince(at), LIVE_READ);
  const before = waveOf(live, trouble, at);
  const known = before && (await tx.waveMembers.get(before.id, message.homeThreadId));
  const wave = before
    ? joined(before, trouble, { ...by, isKnown: known !== undefined })
    : newWave(deps.ids.next('wave'), trouble, by);
  await tx.waves.put(wave);
  if (!known) await tx.waveMembers.put({ waveId: wave.id, threadId: message.homeThreadId, at });
  if (wave.foundAt === null) return;
  const isNew = !before || before.foundAt === null;
  await tx.log.append({
    at: now,
    type: isNew ? 'wave.found' : 'wave.grew',
    actorId: null,
    threadId: isNew ? null : message.threadId,
    subjectId: wave.id,
    data: { topic: wave.topic, place: wave.place, threads: wave.threadCount },
  });
  if (isNew) await refreshMembers(tx, wave);
}

/** Those who wrote before anybody called it a wave. */
async function refreshMembers(tx: WriteTx, wave: Wave): Promise<void> {
  const members = await tx.waveMembers.ofWave(wave.id, LIVE_READ);
  const shown = await Promise.all(members.map(({ threadId }) => shownThread(tx, threadId)));
  for (const id of new Set(shown.map((thread) => thread.id))) await refreshRow(tx, id);
}

let lastWords: { names: string; keys: ReadonlySet<string> } | undefined;

/** The names of our own pages stand in every other complaint and place nothing; a newspaper's may. */
async function ownWords(tx: ReadTx): Promise<ReadonlySet<string>> {
  const sources = await tx.sources.all();
  const names = sources
    .filter(({ handle }) => handle !== null)
    .map(({ name, handle }) => `${name} ${handle}`)
    .join(' ');
  if (lastWords?.names === names) return lastWords.keys;
  const keys = new Set((names.match(/[\p{L}]{3,}/gu) ?? []).map(placeKey));
  lastWords = { names, keys };
  return keys;
}
