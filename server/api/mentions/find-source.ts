import { channelOfPlatform } from '#care/channels/platforms.ts';
import { capabilities } from '#care/channels/capabilities.ts';
import type { Source } from '#contract/channel.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { ApiError } from '../errors.ts';

/** The source that a batch names, else the one of the item's platform, made as `inbound-only` when there is none. */
export async function findSource(
  tx: WriteTx,
  deps: Deps,
  sourceId: string | undefined,
  platform: string | undefined,
): Promise<Source> {
  if (sourceId !== undefined) {
    const named = await tx.sources.get(sourceId);
    if (named) return named;
    throw new ApiError('not_found', `No source ${sourceId}.`, { details: { what: 'source' } });
  }
  if (platform === undefined)
    throw new ApiError('validation_failed', 'platform: name it, or the source of the batch');
  const channel = channelOfPlatform(platform);
  const known = (await tx.sources.all()).find((source) => source.channel === channel);
  if (known) return known;
  const source: Source = {
    id: deps.ids.next('src'),
    channel,
    name: platform,
    handle: null,
    policy: 'inbound-only',
    visibility: capabilities(channel).places[0] ?? 'public',
    ownDomains: [],
    privateUrl: null,
    version: 1,
  };
  await tx.sources.put(source);
  await tx.log.append({
    at: deps.clock.now(),
    type: 'source.added',
    actorId: null,
    subjectId: source.id,
    data: { name: source.name },
  });
  return source;
}
