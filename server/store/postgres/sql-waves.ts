import { sql } from 'kysely';
import type { Wave, WaveMember } from '#contract/wave.ts';
import { keyOf } from '../key-of.ts';
import type { WriteTx } from '../store.ts';
import type { KeyIndex } from './working/key-index.ts';
import type { WorkingSet } from './working/working-set.ts';

type KeptMember = WaveMember & { id: string };

const ofThread: KeyIndex<KeptMember> = {
  columns: ['thread_id'],
  keyOf: ({ threadId }) => [threadId],
};

/** Waves by topic, and who belongs to them. */
export function sqlWaves(work: WorkingSet): Pick<WriteTx, 'waves' | 'waveMembers'> {
  const waves = work.table<Wave>('waves');
  const members = work.table<KeptMember>('wave_members');
  return {
    waves: {
      get: waves.get,
      put: waves.put,
      live: (topic, since, limit) =>
        waves.where(sql`
          topic = ${topic} and last_at >= ${since} order by last_at desc limit ${limit}`),
      foundSince: (since) =>
        waves.where(sql`found_at is not null and last_at >= ${since} order by last_at desc`),
    },
    waveMembers: {
      async get(waveId, threadId) {
        const row = await members.get(keyOf(waveId, threadId));
        return row && withoutId(row);
      },
      put: (member) => members.put({ ...member, id: keyOf(member.waveId, member.threadId) }),
      async ofThreads(threadIds) {
        const keys = threadIds.map((id) => [id]);
        await members.loadBy(ofThread, keys);
        const found = await Promise.all(keys.map((key) => members.by(ofThread, key)));
        return found.flat().map(withoutId);
      },
      ofWave: async (waveId, limit) =>
        (await members.where(sql`wave_id = ${waveId} limit ${limit}`)).map(withoutId),
    },
  };
}

function withoutId({ id: _id, ...member }: KeptMember): WaveMember {
  return member;
}
