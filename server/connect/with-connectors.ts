import type { ChangeResult, Outbound } from '../api/context.ts';
import type { Message } from '#contract/message.ts';
import type { Reply } from '#contract/reply.ts';
import type { Connector, Outgoing, Standing } from '../channels/connector.ts';
import type { ReadTx, Store } from '../store/store.ts';

const MOST_EARLIER = 20;

/** Replies to sources that have a connector go out by it, all else as before. `onUnknown` hears what may have left. */
export function withConnectors(
  outbound: Outbound,
  connectors: ReadonlyMap<string, Connector>,
  store: Store,
  onUnknown: (connector: Connector, outgoing: Outgoing) => void,
): Outbound {
  return {
    async post(reply, source, files) {
      const connector = connectors.get(source.id);
      if (!connector) return outbound.post(reply, source, files);
      const outgoing = { ...(await store.read((tx) => outgoingOf(tx, reply))), files };
      const posted = await connector.post(outgoing);
      if (posted.state === 'unknown') onUnknown(connector, outgoing);
      return posted;
    },
    async edit(post, text, source) {
      const connector = connectors.get(source.id);
      if (!connector) return outbound.edit(post, text, source);
      const standing = await store.read((tx) => standingAs(tx, post));
      return connector.edit?.(standing, text) ?? cannot;
    },
    async remove(post, source) {
      const connector = connectors.get(source.id);
      if (!connector) return outbound.remove(post, source);
      const standing = await store.read((tx) => standingAs(tx, post));
      return connector.remove?.(standing) ?? cannot;
    },
  };
}

const cannot: ChangeResult = {
  state: 'failed',
  code: 'cannot_change',
  reason: 'The console cannot change what is posted there.',
};

async function standingAs(tx: ReadTx, { replyId, externalId }: Message): Promise<Standing> {
  const reply = replyId === null ? undefined : await tx.replies.get(replyId);
  return { replyId: replyId ?? '', attempt: reply?.attempts ?? 1, externalId: externalId ?? '' };
}

async function outgoingOf(tx: ReadTx, reply: Reply): Promise<Omit<Outgoing, 'files'>> {
  const answered = await tx.messages.get(reply.place.inReplyToId);
  const account = answered?.accountId ? await tx.accounts.get(answered.accountId) : undefined;
  const earlierIds: string[] = [];
  let parentId = answered?.parentId ?? null;
  while (parentId !== null && earlierIds.length < MOST_EARLIER) {
    const parent = await tx.messages.get(parentId);
    if (parent?.externalId) earlierIds.unshift(parent.externalId);
    parentId = parent?.parentId ?? null;
  }
  return {
    replyId: reply.id,
    attempt: reply.attempts,
    text: reply.text,
    to: account?.externalId ?? '',
    answers: {
      externalId: answered?.externalId ?? null,
      title: answered?.title ?? null,
      earlierIds,
    },
    caseNumber: (await tx.cases.get(reply.caseId))?.number ?? null,
  };
}
