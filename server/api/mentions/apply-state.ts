import { mergeStates, type MentionState, type MergedStates } from '#care/ingest/merge-states.ts';
import { plainText } from '#care/ingest/plain-text.ts';
import { isKnownOfOurs, settles } from '#care/post/change-state.ts';
import type { IngestCode, MentionDelete, MentionUpsert } from '#contract/mention.ts';
import type { Message } from '#contract/message.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { isOfReply } from '../reply-files/file-address.ts';
import { refreshRow } from '../threads/refresh-row.ts';

/** A further state of a mention we have: an edit, a deletion, a restore, or something already known. */
export async function applyState(
  tx: WriteTx,
  deps: Deps,
  message: Message,
  mention: MentionUpsert | MentionDelete,
): Promise<IngestCode> {
  const now = deps.clock.now();
  const incoming = stateOf(mention, now);
  if (isKnownOfOurs(incoming, message)) return passOver(tx, deps, message, incoming);
  const merged = mergeStates(statesOf(message), incoming, message.occurredAt);
  if (merged.verdict === 'duplicate') return 'duplicate';
  const isApplied = merged.verdict === 'apply';
  await tx.messages.put({
    ...message,
    ...(merged.isNewestText && mention.op === 'upsert' ? shownAttributes(mention) : {}),
    // The channel tells of its copies of files that we sent: ours stay.
    ...(message.attachments.some(isOfReply) && { attachments: message.attachments }),
    ...shownState(merged),
    ...(isApplied ? afterSight(message, incoming) : {}),
  });
  if (isApplied) {
    await tx.log.append({
      at: now,
      type: incoming.isDeleted ? 'mention.deleted' : 'mention.updated',
      actorId: null,
      threadId: message.threadId,
      caseId: message.caseId,
      subjectId: message.id,
      data: { accountId: message.accountId },
    });
  }
  await refreshRow(tx, message.threadId);
  return isApplied ? 'updated' : 'stale';
}

/** What is shown of a message after its states were merged. */
export function shownState({ current, text, editedAt, deletedAt, revisions }: MergedStates) {
  return { version: current.version, text, editedAt, deletedAt, revisions };
}

/** The channel shows a post of ours as we know it: only its name for that state is news. */
async function passOver(
  tx: WriteTx,
  deps: Deps,
  message: Message,
  { version }: MentionState,
): Promise<IngestCode> {
  if (version <= message.version) return 'duplicate';
  await tx.messages.put({ ...message, version });
  // Consoles that show it have to know the name, to change it further.
  await tx.log.append({
    at: deps.clock.now(),
    type: 'mention.named',
    actorId: null,
    threadId: message.threadId,
    caseId: message.caseId,
    subjectId: message.id,
  });
  return 'duplicate';
}

/** What somebody waited to hear is seen. */
function afterSight({ change }: Message, shown: MentionState): Pick<Message, 'change'> {
  return change && settles(shown, change) ? { change: undefined } : {};
}

export function stateOf(mention: MentionUpsert | MentionDelete, now: string): MentionState {
  if (mention.op === 'delete')
    return {
      version: mention.version,
      at: utc(mention.occurredAt ?? now),
      text: '',
      isDeleted: true,
    };
  return {
    version: mention.version,
    at: utc(mention.editedAt ?? mention.occurredAt),
    text: textOf(mention),
    isDeleted: false,
  };
}

export function statesOf(message: Message): MentionState[] {
  const current: MentionState = {
    version: message.version,
    at: message.deletedAt ?? message.editedAt ?? message.occurredAt,
    text: message.deletedAt ? '' : message.text,
    isDeleted: message.deletedAt !== null,
  };
  return [...message.revisions, current];
}

/** Plain words of a mention. */
export function textOf(mention: MentionUpsert): string {
  return mention.text || plainText(mention.html ?? '');
}

/** Times are kept in UTC with milliseconds, so that they sort as text. */
export function utc(iso: string): string {
  return new Date(iso).toISOString();
}

/** An upsert tells the whole mention: what an edit leaves out is gone. */
export function shownAttributes(
  mention: MentionUpsert,
): Pick<Message, 'quoted' | 'title' | 'rating' | 'permalink' | 'attachments'> {
  return {
    quoted: mention.quoted,
    title: mention.title ?? null,
    rating: mention.rating ?? null,
    permalink: mention.permalink ?? null,
    attachments: mention.attachments ?? [],
  };
}
