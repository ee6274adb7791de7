import type { Wave, WaveMember } from '#contract/wave.ts';
import { keyOf } from '../key-of.ts';
import type { WriteTx } from '../store.ts';
import type { Shelf } from './shelf.ts';

/** Waves by topic, and who belongs to them. */
export function waveTables(shelf: Shelf): Pick<WriteTx, 'waves' | 'waveMembers'> {
  const waves = shelf.table<Wave>('waves');
  const byTopic = waves.groupBy(({ topic }) => topic);
  const found = waves.groupBy(({ foundAt }) => (foundAt === null ? undefined : 'all'));
  const members = shelf.table<WaveMember & { id: string }>('waveMembers');
  const ofThread = members.groupBy(({ threadId }) => threadId);
  const ofWave = members.groupBy(({ waveId }) => waveId);
  return {
    waves: {
      get: async (id) => waves.get(id),
      put: async (wave) => waves.put(wave),
      live: async (topic, since, limit) =>
        newest(byTopic(topic).filter(({ lastAt }) => lastAt >= since)).slice(0, limit),
      foundSince: async (since) => newest(found('all').filter(({ lastAt }) => lastAt >= since)),
    },
    waveMembers: {
      get: async (waveId, threadId) => withoutId(members.get(keyOf(waveId, threadId))),
      put: async (member) => members.put({ ...member, id: keyOf(member.waveId, member.threadId) }),
      ofThreads: async (threadIds) =>
        threadIds.flatMap((id) => ofThread(id).flatMap((member) => withoutId(member) ?? [])),
      ofWave: async (waveId, limit) =>
        ofWave(waveId)
          .slice(0, limit)
          .flatMap((member) => withoutId(member) ?? []),
    },
  };
}

function newest(waves: readonly Wave[]): Wave[] {
  return waves.toSorted((a, b) => (a.lastAt < b.lastAt ? 1 : -1));
}

function withoutId(row: (WaveMember & { id: string }) | undefined): WaveMember | undefined {
  if (!row) return undefined;
  const { id: _id, ...member } = row;
  return member;
}
