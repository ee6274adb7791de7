import { channelOfPlatform } from '#care/channels/platforms.ts';
import { platformKey } from '#care/ingest/platform-key.ts';
import type { Message } from '#contract/message.ts';
import type { ReadTx } from '../../store/store.ts';

/** The message with this id on its own platform, whichever of our sources saw it. */
export async function findByNativeId(
  tx: ReadTx,
  platform: string,
  nativeId: string | undefined,
): Promise<Message | undefined> {
  if (nativeId === undefined) return undefined;
  for (const message of await tx.messages.byNativeId(channelOfPlatform(platform), nativeId)) {
    if ((await platformOf(tx, message)) === platformKey(platform)) return message;
  }
  return undefined;
}

/** Messages whose parent has not come yet and is this one, by its source's id or by its platform's. */
export async function findWaitingFor(tx: ReadTx, parent: Message): Promise<Message[]> {
  const platform = await platformOf(tx, parent);
  const waiting: Message[] = [];
  for (const id of new Set([parent.externalId, parent.nativeId])) {
    if (id === null) continue;
    for (const child of await tx.messages.waitingFor(id)) {
      const isOfSource = child.sourceId === parent.sourceId && id === parent.externalId;
      const isOfPlatform = id === parent.nativeId && (await platformOf(tx, child)) === platform;
      if ((isOfSource || isOfPlatform) && child.id !== parent.id) waiting.push(child);
    }
  }
  return waiting;
}

async function platformOf(tx: ReadTx, message: Message): Promise<string | undefined> {
  return message.accountId === null
    ? undefined
    : (await tx.accounts.get(message.accountId))?.platform;
}
