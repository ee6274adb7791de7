import { channelOfPlatform } from '#care/channels/platforms.ts';
import { keysIfErased } from '#care/ingest/erased-keys.ts';
import { plainName } from '#care/ingest/plain-name.ts';
import type { Source } from '#contract/channel.ts';
import type { Account } from '#contract/customer.ts';
import type { IngestCode, MentionDelete, MentionUpsert } from '#contract/mention.ts';
import type { Message } from '#contract/message.ts';
import type { WriteTx } from '../../store/store.ts';
import { leaveClosed } from '../parts/leave-parts.ts';
import { freeCases } from '../cases/free-cases.ts';
import type { Deps } from '../context.ts';
import { voidApprovals } from '../replies/void-approvals.ts';
import { noteTrouble } from '../waves/note-trouble.ts';
import { refreshRow } from '../threads/refresh-row.ts';
import { shownThread } from '../threads/show.ts';
import { adoptEcho } from './adopt-echo.ts';
import { adoptWaiting } from './adopt-waiting.ts';
import { applyState, shownAttributes, stateOf, utc } from './apply-state.ts';
import { findAccount, provisionalAccount } from './find-account.ts';
import { findByNativeId } from './native-id.ts';
import { noteAnswered } from './note-answered.ts';
import { placeMessage } from './place-message.ts';
import { placeQuietly } from './place-quietly.ts';
import { reconcileSent } from './reconcile-sent.ts';

export interface Ingested {
  code: IngestCode;
  mentionId: string | null;
  threadId: string | null;
}

/** What the channel can tell of a mention beside its words. */
export interface About {
  /** The case it was written about. */
  meantCaseId?: string | undefined;
  /** Proven to be known to the author, as a number that is quoted in the words. */
  caseNumber?: string | undefined;
}

/** One mention, already parsed: stored once, in its customer's thread, in its case. */
export async function ingestMention(
  tx: WriteTx,
  deps: Deps,
  source: Source,
  mention: MentionUpsert | MentionDelete,
  about: About = {},
): Promise<Ingested> {
  const known = await tx.messages.byExternalId(source.id, mention.id);
  if (known) {
    const code = await applyState(tx, deps, known, mention);
    return { code, mentionId: known.id, threadId: known.threadId };
  }
  if (await tx.erased.has(keysIfErased(source.id, mention)))
    return { code: 'erased', mentionId: null, threadId: null };
  if (mention.op === 'delete') return keepTombstone(tx, deps, source, mention);
  const twin = await findByNativeId(tx, mention.platform, mention.nativeId);
  if (twin) return { code: 'duplicate', mentionId: twin.id, threadId: twin.threadId };
  return insert(tx, deps, source, mention, about);
}

/** The deletion overtook its message: it is kept, and the message will arrive already deleted. */
async function keepTombstone(
  tx: WriteTx,
  deps: Deps,
  source: Source,
  mention: MentionDelete,
): Promise<Ingested> {
  const known = await tx.tombstones.get(source.id, mention.id);
  if (known && known.version >= mention.version) {
    const code = known.version === mention.version ? 'duplicate' : 'stale';
    return { code, mentionId: null, threadId: null };
  }
  const at = utc(mention.occurredAt ?? deps.clock.now());
  await tx.tombstones.put({
    sourceId: source.id,
    externalId: mention.id,
    version: mention.version,
    at,
  });
  return { code: 'accepted', mentionId: null, threadId: null };
}

async function insert(
  tx: WriteTx,
  deps: Deps,
  source: Source,
  mention: MentionUpsert,
  about: About,
): Promise<Ingested> {
  const parent = await findParent(tx, source, mention);
  const isOut = mention.direction === 'out';
  const message = isOut
    ? await ownAnswer(tx, deps, source, mention, parent)
    : await fromCustomer(tx, deps, source, mention, { parent, ...about });
  const isQuiet = message.isAutomatic === true;
  const known = isOut ? await adoptEcho(tx, deps, message) : undefined;
  if (known) {
    const code = (await bury(tx, deps, known, mention)) ?? 'updated';
    return { code, mentionId: known.id, threadId: known.threadId };
  }
  await tx.messages.put(message);
  await tx.log.append({
    at: deps.clock.now(),
    type: 'mention.accepted',
    actorId: null,
    threadId: message.threadId,
    caseId: message.caseId,
    subjectId: message.id,
    data: {
      channel: message.channel,
      direction: message.direction,
      accountId: message.accountId,
    },
  });
  if (isOut && (await reconcileSent(tx, deps, message))) {
    const code = (await bury(tx, deps, message, mention)) ?? 'accepted';
    return { code, mentionId: message.id, threadId: message.threadId };
  }
  if (isOut) await noteAnswered(tx, message, deps.clock.now());
  else if (!isQuiet) await voidApprovals(tx, deps, message.threadId);
  await adoptWaiting(tx, deps, message);
  const code = await bury(tx, deps, message, mention);
  if (!isOut && !isQuiet && code === undefined) await noteTrouble(tx, deps, message);
  const before = await tx.rows.get(message.threadId);
  const isWider = before !== undefined && !before.sourceIds.includes(source.id);
  if (isWider) await freeCases(tx, message.threadId, deps.clock.now());
  await refreshRow(tx, message.threadId);
  if (isWider) await leaveClosed(tx, message.threadId, deps.clock.now());
  const isOrphan = mention.parentId !== undefined && !parent;
  return {
    code: code ?? (isOrphan ? 'deferred_parent' : 'accepted'),
    mentionId: message.id,
    threadId: message.threadId,
  };
}

async function findParent(
  tx: WriteTx,
  source: Source,
  mention: MentionUpsert,
): Promise<Message | undefined> {
  if (mention.parentId === undefined) return undefined;
  return (
    (await tx.messages.byExternalId(source.id, mention.parentId)) ??
    (await findByNativeId(tx, mention.platform, mention.parentId))
  );
}

async function fromCustomer(
  tx: WriteTx,
  deps: Deps,
  source: Source,
  mention: MentionUpsert,
  { parent, ...about }: About & { parent: Message | undefined },
): Promise<Message> {
  const account = await findAccount(tx, deps, source, mention);
  const threadId = (await shownThread(tx, account.homeThreadId)).id;
  const message = newMessage(deps, source, mention, account, {
    threadId,
    parentId: parent?.id ?? null,
  });
  const quiet = mention.isAutomatic ? await placeQuietly(tx, message) : undefined;
  return quiet ?? placeMessage(tx, deps, message, about);
}

/** What we answered elsewhere belongs to the thread of the customer it answers. */
async function ownAnswer(
  tx: WriteTx,
  deps: Deps,
  source: Source,
  mention: MentionUpsert,
  parent: Message | undefined,
): Promise<Message> {
  if (parent) {
    const account = parent.accountId ? await tx.accounts.get(parent.accountId) : undefined;
    const message = newMessage(deps, source, mention, account, {
      threadId: parent.threadId,
      parentId: parent.id,
    });
    return { ...message, homeThreadId: parent.homeThreadId, caseId: parent.caseId };
  }
  // The root comes last: many customers write under one post, and each answer waits for its own.
  const conversation =
    mention.conversationId ?? mention.parentId ?? mention.threadId ?? mention.rootId ?? mention.id;
  const account = await provisionalAccount(tx, deps, mention, `${source.id}:${conversation}`);
  const threadId = (await shownThread(tx, account.homeThreadId)).id;
  return newMessage(deps, source, mention, account, { threadId, parentId: null });
}

function newMessage(
  deps: Deps,
  source: Source,
  mention: MentionUpsert,
  account: Account | undefined,
  at: { threadId: string; parentId: string | null },
): Message {
  const author = mention.author;
  const occurredAt = utc(mention.occurredAt);
  const state = stateOf(mention, occurredAt);
  return {
    id: deps.ids.next('m'),
    threadId: at.threadId,
    homeThreadId: account?.homeThreadId ?? at.threadId,
    caseId: null,
    accountId: account?.id ?? null,
    sourceId: source.id,
    channel: channelOfPlatform(mention.platform),
    direction: mention.direction,
    visibility: mention.visibility,
    kind: mention.kind,
    externalId: mention.id,
    nativeId: mention.nativeId ?? null,
    version: mention.version,
    parentExternalId: mention.parentId ?? null,
    parentId: at.parentId,
    ...shownAttributes(mention),
    text: state.text,
    authorName: plainName(author?.name) ?? plainName(author?.handle) ?? '',
    authorHandle: plainName(author?.handle),
    personId: null,
    replyId: null,
    subject: mention.subject?.title ?? null,
    lang: mention.lang ?? null,
    occurredAt,
    sequence: mention.sequence ?? '',
    receivedAt: deps.clock.now(),
    editedAt: state.at === occurredAt ? null : state.at,
    deletedAt: null,
    revisions: [],
  };
}

/** A tombstone waited for this message: both states are merged as if they had come in order. */
async function bury(
  tx: WriteTx,
  deps: Deps,
  message: Message,
  mention: MentionUpsert,
): Promise<IngestCode | undefined> {
  const tombstone = await tx.tombstones.get(message.sourceId ?? '', mention.id);
  if (!tombstone) return undefined;
  await tx.tombstones.delete(tombstone.sourceId, tombstone.externalId);
  const stored = await tx.messages.get(message.id);
  const deletion: MentionDelete = {
    op: 'delete',
    id: mention.id,
    version: tombstone.version,
    occurredAt: tombstone.at,
  };
  const code = await applyState(tx, deps, stored ?? message, deletion);
  return code === 'updated' && stateOf(mention, deps.clock.now()).version <= tombstone.version
    ? 'stale'
    : undefined;
}
