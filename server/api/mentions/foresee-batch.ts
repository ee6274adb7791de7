import { channelOfPlatform } from '#care/channels/platforms.ts';
import { keysIfErased } from '#care/ingest/erased-keys.ts';
import { platformKey } from '#care/ingest/platform-key.ts';
import type { Source } from '#contract/channel.ts';
import type { MentionDelete, MentionUpsert } from '#contract/mention.ts';
import type { WriteTx } from '../../store/store.ts';

export interface Sorted {
  source: Source;
  mention: MentionUpsert | MentionDelete;
}

/** Asks at once for all that a batch will look up; what it looks up beyond this is only slower. */
export async function foreseeBatch(tx: WriteTx, batch: readonly Sorted[]): Promise<void> {
  const sourceIds = new Set(batch.map(({ source }) => source.id));
  for (const sourceId of sourceIds) {
    const mentions = batch.filter(({ source }) => source.id === sourceId);
    const externalIds = mentions.flatMap(({ mention }) => idsIn(mention));
    const erased = mentions.flatMap(({ mention }) => keysIfErased(sourceId, mention));
    await tx.foresee({ messages: { sourceId, externalIds }, erased });
  }
  const upserts = batch.flatMap(({ mention }) => (mention.op === 'upsert' ? [mention] : []));
  const accounts = upserts.flatMap((mention) => keyOfAuthor(mention) ?? []);
  await tx.foresee({
    natives: upserts.flatMap(nativesIn),
    parents: upserts.flatMap(({ id, nativeId }) => (nativeId ? [id, nativeId] : [id])),
    accounts,
  });
  const threads = await threadsOf(tx, batch, accounts);
  await tx.foresee({ threads });
}

function idsIn(mention: Sorted['mention']): string[] {
  const parentId = mention.op === 'upsert' ? mention.parentId : undefined;
  return parentId === undefined ? [mention.id] : [mention.id, parentId];
}

function nativesIn({ platform, nativeId, parentId }: MentionUpsert) {
  const channel = channelOfPlatform(platform);
  return [nativeId, parentId].flatMap((id) =>
    id === undefined ? [] : [{ channel, nativeId: id }],
  );
}

function keyOfAuthor({ platform, author }: MentionUpsert) {
  if (!author) return undefined;
  return { platform: platformKey(platform), scope: author.scope ?? '', externalId: author.id };
}

/** Those of authors we know, and of messages we have. */
async function threadsOf(
  tx: WriteTx,
  batch: readonly Sorted[],
  authors: readonly { platform: string; scope: string; externalId: string }[],
): Promise<string[]> {
  const known = await Promise.all(
    authors.map(({ platform, scope, externalId }) =>
      tx.accounts.byKey(platform, scope, externalId),
    ),
  );
  const messages = await Promise.all(
    batch.flatMap(({ source, mention }) =>
      idsIn(mention).map((id) => tx.messages.byExternalId(source.id, id)),
    ),
  );
  return [
    ...new Set([
      ...known.flatMap((account) => (account ? [account.homeThreadId] : [])),
      ...messages.flatMap((message) => (message ? [message.threadId] : [])),
    ]),
  ];
}
