import { sql } from 'kysely';
import type { Wave, WaveMember } from '#contract/wave.ts';
import { keyOf } from '../key-of.ts';
import type { WriteTx } from '../store.ts';
import { indexes, tables } from './tables.ts';
import type { WorkingSet } from './working/working-set.ts';
import type { WorkingTable } from './working/working-table.ts';

type KeptMember = WaveMember & { id: string };

/** Waves by topic, and who belongs to them. */
export function sqlWaves(work: WorkingSet) {
  const waves = tables.waves(work);
  const members = tables.waveMembers(work);
  return {
    waves: {
      get: waves.get,
      put: waves.put,
      live: liveWaves(waves),
      foundSince: (since) =>
        waves.where(sql`found_at is not null and last_at >= ${since} order by last_at desc`),
    },
    waveMembers: {
      async get(waveId, threadId) {
        // A batch has read all of a thread, and a new one has none.
        const rows = await members.by(indexes.memberThread, [threadId]);
        const row = rows.find((member) => member.waveId === waveId);
        return row && withoutId(row);
      },
      put: (member) => members.put({ ...member, id: keyOf(member.waveId, member.threadId) }),
      async ofThreads(threadIds) {
        const keys = threadIds.map((id) => [id]);
        await members.loadBy(indexes.memberThread, keys);
        const found = await Promise.all(keys.map((key) => members.by(indexes.memberThread, key)));
        return found.flat().map(withoutId);
      },
      ofWave: async (waveId, limit) =>
        (await members.where(sql`wave_id = ${waveId} limit ${limit}`)).map(withoutId),
    },
  } satisfies Pick<WriteTx, 'waves' | 'waveMembers'>;
}

/**
 * Every mention of a batch that tells of a trouble asks for the waves of its topic. They are read once, from the
 * earliest moment asked for on; then this transaction alone knows of more.
 */
function liveWaves(waves: WorkingTable<Wave>): WriteTx['waves']['live'] {
  /** By topic, since when they were read; and, where there were more than the limit, the oldest of those read. */
  const read = new Map<string, { since: string; oldest: string }>();

  return async (topic, since, limit) => {
    const reach = read.get(topic);
    if (!reach || reach.since > since) {
      const rows = await waves.loadWhere(sql`
        topic = ${topic} and last_at >= ${since} order by last_at desc limit ${limit}`);
      read.set(topic, { since, oldest: rows.length < limit ? '' : (rows.at(-1)?.lastAt ?? '') });
    }
    const known = waves
      .remembered()
      .filter((wave) => wave.topic === topic && wave.lastAt >= since)
      .sort((a, b) => (a.lastAt < b.lastAt ? 1 : -1))
      .slice(0, limit);
    const oldest = read.get(topic)?.oldest ?? '';
    if (oldest === '' || (known.length === limit && (known.at(-1)?.lastAt ?? '') >= oldest))
      return known;
    // One of those read was put elsewhere, so that one that was not read may stand in its place.
    return waves.where(sql`
      topic = ${topic} and last_at >= ${since} order by last_at desc limit ${limit}`);
  };
}

function withoutId({ id: _id, ...member }: KeptMember): WaveMember {
  return member;
}
