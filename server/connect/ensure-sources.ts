import type { Source } from '#contract/channel.ts';
import type { Deps } from '../api/context.ts';
import type { Connector } from '../channels/connector.ts';
import type { WriteTx } from '../store/store.ts';

/**
 * Makes the sources that connectors serve where there are none yet, and notes where a connector posts: what
 * has lost its connector is posted to as its channel is without one.
 */
export async function ensureSources(
  deps: Deps,
  served: readonly Connector['source'][],
): Promise<void> {
  await deps.store.write(async (tx) => {
    const known = new Map((await tx.sources.all()).map((source) => [source.id, source]));
    for (const source of served) if (!known.has(source.id)) await addSource(tx, deps, source);
    for (const source of known.values()) {
      const canPost = served.some((one) => one.id === source.id && one.canPost);
      if (canPost !== (source.canPost ?? false)) await changeSource(tx, deps, source, canPost);
    }
  });
}

async function addSource(tx: WriteTx, { clock }: Deps, source: Connector['source']): Promise<void> {
  await tx.sources.put({ ...source, ownDomains: [], privateUrl: null, version: 1 });
  await tx.log.append({
    at: clock.now(),
    type: 'source.added',
    actorId: null,
    subjectId: source.id,
    data: { name: source.name },
  });
}

async function changeSource(
  tx: WriteTx,
  { clock }: Deps,
  source: Source,
  canPost: boolean,
): Promise<void> {
  await tx.sources.put({ ...source, canPost, version: source.version + 1 });
  await tx.log.append({
    at: clock.now(),
    type: 'source.changed',
    actorId: null,
    subjectId: source.id,
    data: { policy: source.policy },
  });
}
